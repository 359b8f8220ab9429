package com.vixshield.account.audit;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriBuilder;

import com.vixshield.account.AccountPage;
import com.vixshield.account.CurrentAccount;
import com.vixshield.account.MembersOnly;
import com.vixshield.account.Permission;
import com.vixshield.account.RateLimited;
import com.vixshield.account.Requires;
import com.vixshield.web.page.TextField;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Serves an account's audit log to its owners. */
@Path("/a/{account}")
@AccountPage
@MembersOnly
@Requires(Permission.READ_AUDIT)
@Blocking
public class AuditResource {

    @CheckedTemplate(basePath = "audit")
    static class Templates {
        static native TemplateInstance audit(AuditPage page);
    }

    private static final int ROWS = 50;
    private static final int VISITS = 20;

    @Inject
    CurrentAccount current;
    @Inject
    AuditQueries trail;
    @Inject
    AuditExport export;

    @GET
    @Path("audit")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@BeanParam AuditFilter filter, @QueryParam("before") Long before,
            @QueryParam("check") @DefaultValue("no") String check) {
        UUID account = current.account().id;
        List<AuditEntry> entries = trail.before(account, filter, current.zone(), before == null ? Long.MAX_VALUE : before,
                ROWS + 1);
        List<AuditEntry> shown = entries.subList(0, Math.min(ROWS, entries.size()));
        Map<UUID, String> names = trail.actors(account);
        return Templates.audit(new AuditPage(path("audit"), shown.stream().map(entry -> row(entry, names)).toList(),
                filters(filter, names), entries.size() > ROWS ? older(filter, shown) : null,
                new AuditPage.Exports(link(filter, "audit.csv"), link(filter, "audit.ndjson"), path("audit") + "?check=yes"),
                check.equals("yes") ? trail.verify(account) : null, visits(account)));
    }

    private List<AuditPage.Visit> visits(UUID account) {
        return trail.visits(account, VISITS).stream().map(visit -> new AuditPage.Visit(visit.name, visit.reason,
                current.localTime(visit.startsAt), current.localTime(visit.endedAt == null ? visit.endsAt : visit.endedAt),
                visit.endedAt == null)).toList();
    }

    @GET
    @Path("audit.csv")
    @RateLimited("exports")
    @Produces("text/csv;charset=UTF-8")
    public Response csv(@BeanParam AuditFilter filter) {
        return file(export.csv(wanted(filter)), "csv");
    }

    @GET
    @Path("audit.ndjson")
    @RateLimited("exports")
    @Produces("application/x-ndjson")
    public Response ndjson(@BeanParam AuditFilter filter) {
        return file(export.ndjson(wanted(filter)), "ndjson");
    }

    private static Response file(StreamingOutput content, String type) {
        return Response.ok(content).header("Content-Disposition", "attachment; filename=\"audit-log." + type + "\"").build();
    }

    private AuditExport.Wanted wanted(AuditFilter filter) {
        return new AuditExport.Wanted(current.account().id, filter, current.zone());
    }

    private AuditPage.Row row(AuditEntry entry, Map<UUID, String> names) {
        return new AuditPage.Row(entry.sequence, entry.occurredAt, current.localTime(entry.occurredAt),
                entry.personId == null ? null : names.getOrDefault(entry.personId, "somebody deleted"), entry.action,
                entry.subject, AuditedChange.between(entry.beforeValue, entry.afterValue), entry.address, entry.userAgent);
    }

    private AuditPage.Filters filters(AuditFilter filter, Map<UUID, String> names) {
        List<AuditPage.Option> actions = trail.actions(current.account().id).stream()
                .map(action -> new AuditPage.Option(action, action, action.equals(filter.action))).toList();
        List<AuditPage.Option> people = names.entrySet().stream().map(name -> new AuditPage.Option(name.getKey().toString(),
                name.getValue(), name.getKey().toString().equals(filter.person))).toList();
        return new AuditPage.Filters(actions, people, date("from", "From, YYYY-MM-DD", filter.from),
                date("to", "To, YYYY-MM-DD", filter.to), !link(filter, "audit").equals(path("audit")));
    }

    private static TextField date(String name, String label, String value) {
        return TextField.of(name, label, AuditFilter.orEmpty(value));
    }

    private String older(AuditFilter filter, List<AuditEntry> shown) {
        return filter.on(UriBuilder.fromPath(path("audit"))).queryParam("before", shown.get(shown.size() - 1).sequence).build()
                .toString();
    }

    private String link(AuditFilter filter, String page) {
        return filter.on(UriBuilder.fromPath(path(page))).build().toString();
    }

    private String path(String page) {
        return current.path() + "/" + page;
    }
}
