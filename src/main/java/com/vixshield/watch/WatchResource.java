package com.vixshield.watch;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import com.vixshield.account.AccountPage;
import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;
import com.vixshield.account.RateLimited;
import com.vixshield.account.Requires;
import com.vixshield.market.MarketDataSource;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.Tier;
import com.vixshield.risk.RiskSettingsEntity;
import com.vixshield.rulebook.Rulebooks;
import com.vixshield.signal.PublishedSignal;
import com.vixshield.signal.Signal;
import com.vixshield.watch.SignalPage.Report;
import com.vixshield.watch.SignalPage.Tab;
import com.vixshield.web.HttpStatus;
import com.vixshield.web.format.IsoDates;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Serves the account's signals: the latest, the ones before it, each on its own page with the reported fill. */
@Path("/a/{account}/signals")
@AccountPage
@Requires(Permission.VIEW)
@Blocking
@Produces(MediaType.TEXT_HTML)
public class WatchResource {

    @CheckedTemplate(basePath = "watch")
    static class Templates {
        static native TemplateInstance signals(SignalsPage page);

        static native TemplateInstance session(SignalPage page);
    }

    @Inject
    CurrentAccount current;
    @Inject
    SignalPageFactory pages;
    @Inject
    MarketDataSource market;
    @Inject
    Rulebooks rulebooks;
    @Inject
    Clock clock;

    @GET
    @Transactional
    public TemplateInstance signals(@QueryParam("before") String before) {
        Optional<LocalDate> end = Optional.ofNullable(before).filter(text -> !text.isBlank())
                .map(text -> IsoDates.of(text).orElseThrow(BadRequestException::new));
        return Templates.signals(pages.page(path(), tier(null), current.access(), end.orElse(null)));
    }

    @GET
    @Path("{session}")
    @Transactional
    public TemplateInstance session(@PathParam("session") String session, @QueryParam("tier") String tier,
            @QueryParam("saved") String saved) {
        Seen seen = seen(session);
        Tier shown = tier(tier);
        return Templates.session(page(seen, shown, FillForm.empty(seen.published().signal(), shown), saved != null));
    }

    @POST
    @Path("{session}/fills")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.REPORT_FILLS)
    @RateLimited(value = "fills", perMinute = 30)
    @Transactional
    public Response report(@PathParam("session") String session, MultivaluedMap<String, String> fields) {
        Seen seen = seen(session);
        FillForm form = FillForm.entered(fields, seen.published().signal());
        if (form.fill().isEmpty()) {
            return Response.status(HttpStatus.UNPROCESSABLE)
                    .entity(Templates.session(page(seen, tier(fields.getFirst("tier")), form, false))).build();
        }
        FillForm.Fill fill = form.fill().get();
        FillReport.save(new FillReport.Key(current.account().id, seen.signal().id, fill.tier().key()), current.person().id,
                (CondorTier) seen.published().signal().tiers().get(fill.tier()), fill, clock.instant());
        return Response.seeOther(URI.create(path() + "/" + seen.signal().session + "?tier=" + fill.tier().key()
                + "&saved=yes#fills")).build();
    }

    /** A signal that this account may see. */
    private record Seen(Signal signal, PublishedSignal published) {
    }

    private Seen seen(String session) {
        LocalDate date = IsoDates.of(session).orElseThrow(NotFoundException::new);
        PublishedSignal published = pages.published(date, current.access()).orElseThrow(NotFoundException::new);
        return new Seen(Signal.of(market.label().source(), date).orElseThrow(), published);
    }

    private SignalPage page(Seen seen, Tier tier, FillForm form, boolean saved) {
        LocalDate session = seen.signal().session;
        String here = path() + "/" + session;
        return new SignalPage(here, session, tier,
                Tier.all().stream().map(t -> new Tab(t.label() + ", " + t.aim(), here + "?tier=" + t.key(), t == tier))
                        .toList(),
                pages.current(session, tier, current.access()), OfferText.changes(seen.published(), tier,
                        rulebooks.parameters(seen.published().signal().rulebook())),
                Permission.REPORT_FILLS.isHeldBy(current.role()) ? form : null, reports(seen.signal()), saved);
    }

    private List<Report> reports(Signal signal) {
        return FillReport.of(current.account().id, signal).stream().map(report -> new Report(
                Tier.require(report.tier).label(), report.credit.doubleValue(), report.difference(),
                report.filledAt)).toList();
    }

    private Tier tier(String chosen) {
        return Optional.ofNullable(chosen).flatMap(Tier::of)
                .orElseGet(() -> RiskSettingsEntity.of(current.account().id).tier);
    }

    private String path() {
        return "/a/" + current.account().handle + "/signals";
    }
}
