package com.vixshield.account.team;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.vixshield.account.Account;
import com.vixshield.account.AccountPage;
import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;
import com.vixshield.account.Requires;
import com.vixshield.account.audit.AuditLog;
import com.vixshield.web.HttpStatus;
import com.vixshield.web.page.ChangedField;
import com.vixshield.web.page.Choice;
import com.vixshield.web.page.FormVersion;
import com.vixshield.web.page.TextField;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Serves the account's name and its date and currency settings. */
@Path("/a/{account}/settings")
@AccountPage
@Blocking
@Produces(MediaType.TEXT_HTML)
public class SettingsResource {

    @CheckedTemplate(basePath = "team")
    static class Templates {
        static native TemplateInstance settings(Page page);
    }

    /** @param changeable whether the reader may save */
    record Page(String path, boolean team, boolean changeable, String version, List<ChangedField> conflicts, TextField name,
            List<Zone> zones, String zoneError, Choice currency) {
    }

    record Zone(String id, boolean chosen) {
    }

    private static final Map<String, String> LABELS = new TreeMap<>(
            Map.of("name", "Name", "timeZone", "Time zone", "currency", "Amounts"));

    @Inject
    CurrentAccount current;
    @Inject
    AuditLog audit;

    @GET
    @Transactional
    public TemplateInstance show() {
        Entry stored = Entry.of(current.account());
        return page(stored, stored, List.of());
    }

    @POST
    @Requires(Permission.MANAGE_ACCOUNT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response save(@FormParam("name") String name, @FormParam("zone") String zone,
            @FormParam("currency") String currency, @FormParam(FormVersion.FIELD) String version) {
        Entry entry = new Entry(AccountName.of(name).orElse(name == null ? "" : name), zone, currency);
        if (!entry.valid()) {
            return Response.status(HttpStatus.UNPROCESSABLE).entity(page(entry, Entry.of(current.account()), List.of()))
                    .build();
        }
        current.decide(Permission.MANAGE_ACCOUNT);
        Account account = Account.findById(current.account().id);
        Account.getEntityManager().refresh(account);
        Entry stored = Entry.of(account);
        List<ChangedField> conflicts = FormVersion.isStale(version, stored.version())
                ? ChangedField.between(LABELS, stored.audited(), entry.audited())
                : List.of();
        if (!conflicts.isEmpty()) {
            return Response.status(HttpStatus.CONFLICT).entity(page(entry, stored, conflicts)).build();
        }
        Map<String, String> before = stored.audited();
        Map<String, String> after = entry.audited();
        if (!after.equals(before)) {
            account.name = entry.name;
            account.timeZone = entry.zone;
            account.currency = entry.currency;
            audit.record("account.changed", "settings", before, after);
        }
        return Response.seeOther(URI.create(current.path() + "/settings")).build();
    }

    private record Entry(String name, String zone, String currency) {

        static Entry of(Account account) {
            return new Entry(account.name, account.timeZone, account.currency);
        }

        String version() {
            return FormVersion.of(name, zone, currency);
        }

        /** As it stands in the log. */
        Map<String, String> audited() {
            return Map.of("name", name, "timeZone", zone, "currency", currency);
        }

        boolean valid() {
            return AccountName.of(name).isPresent() && knownZone() && knownCurrency();
        }

        boolean knownZone() {
            return zone != null && ZoneId.getAvailableZoneIds().contains(zone);
        }

        boolean knownCurrency() {
            return "symbol".equals(currency) || "code".equals(currency);
        }
    }

    /** @param stored what the form is about; entry is what its fields hold */
    private TemplateInstance page(Entry entry, Entry stored, List<ChangedField> conflicts) {
        TextField name = TextField.of("name", "Name", entry.name);
        List<Zone> zones = ZoneId.getAvailableZoneIds().stream().filter(id -> id.matches("[A-Z][a-z]+/.*|UTC")).sorted()
                .map(id -> new Zone(id, id.equals(entry.zone))).toList();
        Choice currency = new Choice("currency", "Amounts", entry.currency,
                entry.knownCurrency() ? null : "Choose one of the two.",
                List.of(new Choice.Option("symbol", "$1,250"), new Choice.Option("code", "USD 1,250")));
        return Templates.settings(new Page(current.path(), current.account().isTeam(), current.may(Permission.MANAGE_ACCOUNT),
                stored.version(), conflicts,
                AccountName.of(entry.name).isPresent() ? name : name.error(AccountName.RULE), zones,
                entry.knownZone() ? null : "Choose a time zone of the list.", currency));
    }
}
