package com.vixshield.account.team;

import static com.vixshield.testing.Pages.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.People;
import com.vixshield.account.team.JoinService.Outcome;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class InvitationTest {

    @Inject
    Crew crew;
    @Inject
    InvitationService invitations;
    @Inject
    JoinService joining;
    @Inject
    People people;
    @Inject
    World world;

    private String acme;

    @BeforeEach
    void team() {
        world.clear();
        acme = crew.acme();
    }

    @Test
    void leadsANewPersonFromTheLetterIntoTheAccount() {
        String key = crew.invite(acme, "bob@example.com", "trader");
        Document letter = Jsoup.parse(given().get("/invitations/" + key).then().statusCode(200).extract().asString());
        assertThat(letter.text()).contains("alice invites bob@example.com");
        assertThat(letter.select("form[action=/sign-up] [name=email]").val()).as("nothing to type")
                .isEqualTo("bob@example.com");
        assertThat(letter.select("form[action=/sign-up] [name=invitation]").val()).isEqualTo(key);

        assertThat(accept("bob", key).handle()).isEqualTo(acme);

        assertThat(crew.role(acme, "bob")).isEqualTo("trader");
        assertThat(world
                .single("select email_signals from alert_preferences a join people p on p.id = a.person_id join accounts c "
                        + "on c.id = a.account_id where p.name = 'bob' and c.kind = 'team'"))
                .isEqualTo("f");
        assertThat(world.single("select text_part from outgoing_mails where recipient = 'alice@example.com'"))
                .contains("bob accepted your invitation");
        assertThat(world.single("select string_agg(action, ' ' order by sequence) from audit_entries"))
                .isEqualTo("account.opened invitation.sent member.joined");
    }

    @Test
    @Proves({23, 60})
    void openingTheLinkChangesNothingAndAsksForSignIn() {
        String key = crew.invite(acme, "bob@example.com", "trader");

        given().get("/invitations/" + key).then().statusCode(200);
        given().redirects().follow(false).get("/join/" + key).then().statusCode(302).header("Location",
                containsString("/auth?"));
        given().redirects().follow(false).get("/sign-up?invitation=" + key).then().statusCode(200);
        given().redirects().follow(false).contentType("application/x-www-form-urlencoded").post("/join/" + key).then()
                .statusCode(302);
        assertThat(world.number("select count(*) from members")).isEqualTo(2);
    }

    @Test
    @Proves(55)
    void keepsOnlyTheHashOfTheKey() {
        String key = crew.invite(acme, "bob@example.com", "trader");

        assertThat(world.number("select count(*) from invitations where invitations::text like ?", "%" + key + "%")).isZero();
        assertThat(world.number("select count(*) from audit_entries where audit_entries::text like ?", "%" + key + "%"))
                .isZero();
    }

    @Test
    void aKeyWorksOnceAndForItsPersonHarmlesslyAgain() {
        String key = crew.invite(acme, "bob@example.com", "trader");
        accept("bob", key);

        assertThat(accept("bob", key).outcome()).isEqualTo(Outcome.JOINED);
        assertThat(accept("carol", key).outcome()).isEqualTo(Outcome.GONE);
        given().get("/invitations/" + key).then().statusCode(404);
        assertThat(world.number("select count(*) from audit_entries where action = 'member.joined'")).isEqualTo(1);
    }

    @Test
    @AsAlice
    void tellsWhoIsSignedInWithAnotherAddress() {
        String key = crew.invite(acme, "bob@example.com", "trader");

        given().get("/join/" + key).then().statusCode(200).body(containsString("signed in as alice@example.com"));
        post("/join/" + key).statusCode(403).body(containsString("This invitation is for bob@example.com"));
        assertThat(accept("mallory", key).outcome()).isEqualTo(Outcome.OTHER_ADDRESS);
        assertThat(world.single("select accepted_at from invitations")).isNull();
    }

    @Test
    void expiresIsRevokedAndIsReplacedByANewerLetterAllLookingTheSame() {
        String expired = crew.invite(acme, "bob@example.com", "trader");
        world.update("update invitations set sent_at = now() - interval '8 days', expires_at = now() - interval '1 day'");
        String replaced = crew.invite(acme, "carol@example.com", "trader");
        crew.invite(acme, "carol@example.com", "viewer");
        String revoked = crew.invite(acme, "dave@example.com", "trader");
        UUID id = UUID.fromString(world.single("select id from invitations where email = 'dave@example.com'"));
        people.inside("alice", acme, () -> {
            invitations.revoke(id);
            return "revoked";
        });

        String never = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        List<String> pages = List.of(expired, replaced, revoked, never).stream()
                .map(key -> given().get("/invitations/" + key).then().statusCode(404).extract().asString()).toList();

        assertThat(pages.stream().distinct()).hasSize(1);
        assertThat(accept("bob", expired).outcome()).isEqualTo(Outcome.GONE);
        assertThat(accept("carol", replaced).outcome()).isEqualTo(Outcome.GONE);
        assertThat(accept("dave", revoked).outcome()).isEqualTo(Outcome.GONE);
        assertThat(accept("bob", never).outcome()).isEqualTo(Outcome.GONE);
    }

    @Test
    @AsAlice
    void anExpiredOneCanBeSentAgain() {
        crew.invite(acme, "bob@example.com", "trader");
        world.update("update invitations set sent_at = now() - interval '8 days', expires_at = now() - interval '1 day'");

        post("/a/" + acme + "/invitations/" + world.single("select id from invitations") + "/letters").statusCode(303);

        assertThat(accept("bob", crew.key("bob@example.com")).outcome()).isEqualTo(Outcome.JOINED);
    }

    @Test
    @Proves(37)
    void saysTheSameWhetherTheAddressIsKnownOrNot() {
        people.signIn("bob");

        assertThat(people.inside("alice", acme, () -> invitations.invite("bob@example.com", "viewer")))
                .isEqualTo(people.inside("alice", acme, () -> invitations.invite("unheard@example.com", "viewer")));
    }

    @Test
    @AsAlice
    void refusesWhatIsNoAddressOrNoRole() {
        post("/a/" + acme + "/invitations", Map.of("email", "bob@example.com\r\nBcc: eve@example.com", "role", "viewer"))
                .statusCode(422).body(containsString("Enter one email address"));
        post("/a/" + acme + "/invitations", Map.of("email", "bob@example.com", "role", "owner")).statusCode(422);
        assertThat(world.number("select count(*) from outgoing_mails")).isZero();
    }

    @Test
    void theLastSeatIsGivenOnce() throws Exception {
        IntStream.range(0, 3).forEach(i -> crew.invite(acme, "member" + i + "@example.com", "viewer"));

        List<Callable<InvitationService.Outcome>> rivals = IntStream.range(0, 6).<Callable<InvitationService.Outcome>> mapToObj(
                i -> () -> people.inside("alice", acme, () -> invitations.invite("rival" + i + "@example.com", "viewer")))
                .toList();
        List<InvitationService.Outcome> outcomes = Crew.together(rivals);

        assertThat(outcomes).containsOnlyOnce(InvitationService.Outcome.SENT);
        assertThat(outcomes.stream().filter(InvitationService.Outcome.NO_SEAT::equals)).hasSize(5);
    }

    @Test
    void anOpenInvitationHoldsItsSeatAndARevokedOneGivesItBack() {
        IntStream.range(0, 4).forEach(i -> crew.invite(acme, "member" + i + "@example.com", "viewer"));
        assertThat(people.inside("alice", acme, () -> invitations.invite("late@example.com", "viewer")))
                .isEqualTo(InvitationService.Outcome.NO_SEAT);

        world.update("update invitations set revoked_at = now() where email = 'member1@example.com'");

        assertThat(people.inside("alice", acme, () -> invitations.invite("late@example.com", "viewer")))
                .isEqualTo(InvitationService.Outcome.SENT);
    }

    @Test
    @Proves(13)
    void twoClicksJoinOnce() throws Exception {
        String key = crew.invite(acme, "bob@example.com", "trader");
        people.signIn("bob");

        List<JoinService.Result> results = Crew.together(Collections.nCopies(8, () -> accept("bob", key)));

        assertThat(results).allMatch(result -> result.outcome() == Outcome.JOINED);
        assertThat(world.number("select count(*) from audit_entries where action = 'member.joined'")).isEqualTo(1);
        assertThat(
                world.number("select count(*) from members m join accounts a on a.id = m.account_id where a.handle = ?", acme))
                .isEqualTo(2);
    }

    @Test
    void acceptAgainstRevokeEndsInOneOfTheTwo() throws Exception {
        for (int round = 0; round < 10; round++) {
            world.clear();
            acme = crew.acme();
            people.signIn("bob");
            String key = crew.invite(acme, "bob@example.com", "trader");
            UUID id = UUID.fromString(world.single("select id from invitations"));

            Crew.together(List.<Callable<Object>> of(() -> accept("bob", key), () -> people.inside("alice", acme, () -> {
                invitations.revoke(id);
                return "revoked";
            })));

            boolean member = crew.role(acme, "bob") != null;
            boolean revoked = world.single("select revoked_at from invitations") != null;
            assertThat(member).isNotEqualTo(revoked);
        }
    }

    @Test
    void theLastSeatIsTakenByOneOfTwoWhoAcceptAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            world.clear();
            acme = crew.acme();
            List<String> names = List.of("bob", "carol", "dave");
            Map<String, String> keys = names.stream()
                    .collect(Collectors.toMap(name -> name, name -> crew.invite(acme, name + "@example.com", "trader")));
            names.forEach(people::signIn);
            paysForSeats(2);

            List<JoinService.Result> results = Crew
                    .together(
                            names.stream().<Callable<JoinService.Result>> map(name -> () -> accept(name, keys.get(name)))
                                    .toList());

            assertThat(results.stream().map(JoinService.Result::outcome)).containsExactlyInAnyOrder(Outcome.JOINED,
                    Outcome.NO_SEAT, Outcome.NO_SEAT);
            assertThat(members()).isEqualTo(2);
        }
    }

    @Test
    void aNewLetterAgainstAnAcceptanceEndsInOneOfTheTwo() throws Exception {
        for (int round = 0; round < 5; round++) {
            world.clear();
            acme = crew.acme();
            people.signIn("bob");
            String key = crew.invite(acme, "bob@example.com", "trader");
            UUID id = UUID.fromString(world.single("select id from invitations"));

            List<Object> outcomes = Crew.together(List.<Callable<Object>> of(() -> accept("bob", key).outcome(),
                    () -> people.inside("alice", acme, () -> invitations.resend(id))));

            boolean joined = outcomes.get(0) == Outcome.JOINED;
            assertThat(outcomes.get(1)).isEqualTo(joined ? null : InvitationService.Outcome.SENT);
            assertThat(crew.role(acme, "bob")).isEqualTo(joined ? "trader" : null);
        }
    }

    @Test
    @AsAlice
    void morePeopleThanSeatsIsSaidAsItIs() {
        crew.join(acme, "bob", "trader");
        given().get("/a/" + acme + "/members").then().body(containsString("2 of 5 seats are taken"));

        paysForSeats(1);

        given().get("/a/" + acme + "/members").then().statusCode(200)
                .body(containsString("2 people"), containsString("1 seat"));
        assertThat(people.inside("alice", acme, () -> invitations.invite("late@example.com", "viewer")))
                .isEqualTo(InvitationService.Outcome.NO_SEAT);
        assertThat(accept("bob", "A".repeat(32)).outcome()).isEqualTo(Outcome.GONE);
        assertThat(members()).isEqualTo(2);
    }

    /** Bought, and the trial over. */
    private void paysForSeats(int seats) {
        world.update("""
                insert into billing_subscriptions (account_id, subscription_id, customer_id, status, plan, period, price_id,
                    item_id, currency, unit_amount, seats, started_at, period_start, period_end, synced_at)
                select id, 'sub_1', 'cus_1', 'active', 'desk', 'month', 'price', 'item', 'usd', 2900, ?, now(), now(),
                    now() + interval '30 days', now() from accounts where handle = ?""", seats, acme);
        world.endTrials();
    }

    private int members() {
        return world.number("select count(*) from members m join accounts a on a.id = m.account_id where a.handle = ?", acme);
    }

    @Test
    void stopsAfterFortyLettersADay() {
        world.update("""
                insert into audit_entries (account_id, occurred_at, action, subject)
                select id, now(), 'invitation.sent', 'x' from accounts cross join generate_series(1, 40) where handle = ?""",
                acme);

        assertThat(people.inside("alice", acme, () -> invitations.invite("bob@example.com", "viewer")))
                .isEqualTo(InvitationService.Outcome.TOO_MANY);
    }

    private JoinService.Result accept(String name, String key) {
        return people.as(name, who -> joining.accept(who, key));
    }
}
