package com.vixshield.account;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;

import com.vixshield.billing.Access;
import com.vixshield.billing.AccessService;
import com.vixshield.billing.Entitlements;
import com.vixshield.billing.Feature;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.platform.Tenant;
import com.vixshield.web.format.CurrencyStyle;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Sort;

/** Holds the account of the current request, the member who asks, and what they may see. Empty on public pages. */
@RequestScoped
public class CurrentAccount {

    private static final DateTimeFormatter LOCAL_TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss z", Locale.ENGLISH);

    @Inject
    Tenant tenant;
    @Inject
    EntityManager database;
    @Inject
    AccessService accesses;
    @Inject
    Entitlements entitlements;
    @Inject
    CurrencyStyle money;
    @Inject
    Clock clock;

    private Seat seat;

    /** @param visit null for members */
    private record Seat(Account account, Person person, Role role, Access access, List<Subscription> subscriptions,
            List<Account> accounts, SupportVisit visit) {
    }

    /** False when there is no such account or the person is not its member: both look the same from outside. */
    boolean enter(SignedInUser who, String handle) {
        tenant.signedInAs(who.identity());
        return QuarkusTransaction.joiningExisting().call(() -> {
            Optional<Member> member = Member.of(who, handle);
            member.ifPresent(found -> {
                tenant.actFor(found.accountId, database);
                seat = seat(found, Account.listAll(Sort.by("kind", "name", "id")));
                money.writeCodes(seat.account().writesCodes());
            });
            return member.isPresent();
        });
    }

    /** For an operator under a visit that is open now: a viewer's seat, in transactions that cannot write. */
    boolean visit(Operator operator, String handle) {
        tenant.signedInAs(operator.who().identity());
        Optional<SupportVisit> visit = QuarkusTransaction.requiringNew().call(() -> Account.byHandle(handle)
                .flatMap(account -> SupportVisit.under(account.id, operator, clock.instant())));
        visit.ifPresent(found -> {
            tenant.actFor(found.accountId);
            tenant.onlyRead();
            seat = QuarkusTransaction.requiringNew().call(() -> visitorsSeat(found));
            money.writeCodes(seat.account().writesCodes());
        });
        return visit.isPresent();
    }

    /** For a program that has shown its member's token: the same seat, unless the member has lost it. */
    public boolean enterFor(UUID account, UUID person) {
        tenant.actFor(account);
        seat = QuarkusTransaction.requiringNew().call(() -> Member.<Member> findByIdOptional(new Member.Key(account, person))
                .map(found -> seat(found, List.of())).orElse(null));
        return seat != null;
    }

    private Seat visitorsSeat(SupportVisit visit) {
        List<Subscription> subscriptions = accesses.subscriptions(visit.accountId);
        return new Seat(Account.findById(visit.accountId), Person.findById(visit.personId), Role.VIEWER,
                accesses.of(visit.accountId, subscriptions), subscriptions, List.of(), visit);
    }

    private Seat seat(Member member, List<Account> all) {
        Account account = Account.findById(member.accountId);
        List<Subscription> subscriptions = accesses.subscriptions(account.id);
        Access access = accesses.of(account.id, subscriptions);
        boolean seated = !account.isTeam() || entitlements.allows(access, Feature.TEAM)
                || Member.first(account.id).personId.equals(member.personId);
        return new Seat(account, Person.findById(member.personId), member.role, seated ? access : access.withoutSeat(),
                subscriptions, all, null);
    }

    public boolean isPresent() {
        return seat != null;
    }

    /** The support visit under which this page is shown, if it is. */
    public Optional<SupportVisit> visit() {
        return isPresent() ? Optional.ofNullable(seat.visit()) : Optional.empty();
    }

    public Account account() {
        return seat.account();
    }

    /** Where the account's pages begin. */
    public String path() {
        return "/a/" + account().handle;
    }

    public ZoneId zone() {
        return ZoneId.of(account().timeZone);
    }

    /** For what members do, not for the market's hours, which are New York's wherever the account is. */
    public String localTime(Instant instant) {
        return LOCAL_TIME.format(instant.atZone(zone()));
    }

    public Person person() {
        return seat.person();
    }

    public Role role() {
        return seat.role();
    }

    /** All that this person belongs to, their own first. */
    public List<Account> accounts() {
        return seat.accounts();
    }

    public boolean may(Permission right) {
        return right.isHeldBy(role());
    }

    /** For services, so that no way around a page leads around its rights. */
    public void require(Permission right) {
        if (!may(right)) {
            throw new ForbiddenException();
        }
    }

    /**
     * For changes that others may make at the same moment: locks the account until the transaction ends, then asks again, as
     * the member may have lost the right, or the place, since the request began.
     */
    public void decide(Permission right) {
        Account.lock(account().id);
        Role now = Member.roleNow(account().id, person().id).orElseThrow(NotFoundException::new);
        if (!right.isHeldBy(now)) {
            throw new ForbiddenException();
        }
    }

    public Access access() {
        return seat.access();
    }

    /** As they were when the request began. */
    public List<Subscription> subscriptions() {
        return seat.subscriptions();
    }

    /** Whether the account's plan includes it. */
    public boolean has(Feature feature) {
        return entitlements.allows(access(), feature);
    }

    /** As with rights: for services, so that no way around a page leads around the plan. */
    public void require(Feature feature) {
        entitlements.require(access(), feature);
    }
}
