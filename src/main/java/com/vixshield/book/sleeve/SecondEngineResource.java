package com.vixshield.book.sleeve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import com.vixshield.account.AccountPage;
import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;
import com.vixshield.account.RateLimited;
import com.vixshield.account.Requires;
import com.vixshield.billing.Feature;
import com.vixshield.market.SessionCalendar;
import com.vixshield.quant.RulebookVersion;
import com.vixshield.quant.hedge.DatedValue;
import com.vixshield.quant.hedge.parameters.SecondEngineParameters;
import com.vixshield.risk.RiskSettingsEntity;
import com.vixshield.rulebook.Rulebooks;
import com.vixshield.signal.Signal;
import com.vixshield.signal.view.SignalQueries;
import com.vixshield.web.HttpStatus;
import com.vixshield.web.page.TextField;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Compares the daily results of another strategy with the condor's. Nothing that is entered here is kept. */
@Path("/a/{account}/book/second-engine")
@AccountPage
@Requires(Permission.REPORT_FILLS)
@Blocking
@Produces(MediaType.TEXT_HTML)
public class SecondEngineResource {

    private static final int LARGEST = 200_000;
    private static final Pattern CASH = Pattern.compile("\\$?\\d{1,3}(,?\\d{3}){0,3}(\\.\\d{1,2})?");

    @CheckedTemplate(basePath = "sleeve", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance secondEngine(SecondEnginePage page);
    }

    @Inject
    CurrentAccount current;
    @Inject
    RecordedCondors condors;
    @Inject
    SignalQueries signals;
    @Inject
    Rulebooks rulebooks;
    @Inject
    Clock clock;

    @GET
    @Transactional
    public TemplateInstance show() {
        current.require(Feature.SLIDERS);
        return Templates.secondEngine(page("", List.of(), cash(""), null));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RateLimited(value = "second-engine", perMinute = 30)
    @Transactional
    public Response compare(@RestForm String results, @RestForm String cash, @RestForm("file") FileUpload file) {
        current.require(Feature.SLIDERS);
        String text = results == null ? "" : results.strip();
        String amount = cash == null ? "" : cash.strip();
        boolean uploaded = file != null && file.fileName() != null && !file.fileName().isBlank();
        if (uploaded && file.size() > LARGEST || text.length() > LARGEST) {
            return refused("", List.of("More than 200 kB are not read. Leave out the oldest days."), cash(amount));
        }
        String entered = uploaded ? read(file) : text;
        SleeveResults sleeve = SleeveResults.read(entered, LocalDate.ofInstant(clock.instant(), SessionCalendar.NEW_YORK));
        TextField field = cash(amount);
        if (!amount.isEmpty() && !CASH.matcher(amount).matches()) {
            field = field.error("Enter dollars, such as 50,000, or nothing.");
        }
        List<String> refused = entered.isBlank() ? List.of("Enter the results, or choose a file.") : sleeve.refused();
        return refused.isEmpty() && field.error() == null
                ? Response.ok(Templates.secondEngine(page(entered, refused, field, report(sleeve, amount)))).build()
                : refused(entered, refused, field);
    }

    private Response refused(String entered, List<String> refused, TextField cash) {
        return Response.status(HttpStatus.UNPROCESSABLE).entity(Templates.secondEngine(page(entered, refused, cash, null)))
                .build();
    }

    private static String read(FileUpload file) {
        try {
            return new String(Files.readAllBytes(file.uploadedFile()), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SecondEngineReport report(SleeveResults sleeve, String cash) {
        RiskSettingsEntity settings = RiskSettingsEntity.of(current.account().id);
        Optional<Signal> newest = signals.latest(current.access());
        BigDecimal idle = cash.isEmpty() ? BigDecimal.ZERO : new BigDecimal(cash.replace("$", "").replace(",", ""));
        Optional<DatedValue> bill = newest.map(signals::read).flatMap(signal -> signal.hedge().rate());
        return SecondEngineReport.of(sleeve.byDay(), condors.of(settings.tier), rulebook(newest).hedge(), bill,
                new SecondEngineReport.Means(settings.equity, settings.hedgeCap.doubleValue(), idle));
    }

    private RulebookVersion rulebook(Optional<Signal> newest) {
        return newest.map(signal -> rulebooks.version(signal.rulebook)).orElseGet(rulebooks::first);
    }

    private SecondEnginePage page(String entered, List<String> refused, TextField cash, SecondEngineReport report) {
        RiskSettingsEntity settings = RiskSettingsEntity.of(current.account().id);
        NavigableMap<LocalDate, Double> condor = condors.of(settings.tier);
        SecondEngineParameters rule = rulebook(signals.latest(current.access())).hedge().secondEngine();
        String book = current.path() + "/book";
        return new SecondEnginePage(book + "/second-engine", book, current.path(), entered, refused, cash,
                settings.tier.label() + ", " + settings.tier.aim(), condor.size(), rule.window(), rule.leastCommon(),
                rule.limit(),
                report);
    }

    private static TextField cash(String value) {
        return TextField.number("cash", "Idle cash, dollars", value)
                .hint("What no margin and no premium needs. It earns the one-month Treasury bill.");
    }
}
