package com.vixshield.admin;

import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.vixshield.market.MarketDataSource;
import com.vixshield.signal.ledger.LedgerCorrections;
import com.vixshield.signal.ledger.LedgerCorrections.NothingRecorded;
import com.vixshield.signal.seal.SealedRecord;
import com.vixshield.web.HttpStatus;
import com.vixshield.web.format.IsoDates;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Serves the form that seals a permanent remark on a recorded session. It cannot be taken back. */
@Path("/operator/corrections")
@RolesAllowed("operator")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class CorrectionResource {

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance corrections(Page page);
    }

    /**
     * @param error what is wrong with the form, null when nothing is
     * @param sealed sequence of the correction just made, 0 without one
     */
    record Page(String session, String reason, String error, long sealed) {
    }

    private static final int LEAST = 10;
    private static final int MOST = 2000;

    @Inject
    LedgerCorrections corrections;
    @Inject
    MarketDataSource market;

    @GET
    public TemplateInstance show(@QueryParam("session") @DefaultValue("") String session,
            @QueryParam("sealed") @DefaultValue("0") long sealed) {
        return Templates.corrections(new Page(session, "", null, sealed));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@FormParam("session") @DefaultValue("") String session,
            @FormParam("reason") @DefaultValue("") String reason) throws SQLException {
        String words = reason.strip().replace("\r\n", "\n");
        if (words.length() < LEAST || words.length() > MOST) {
            return refused(session, reason, "A reason has " + LEAST + " to " + MOST + " characters.");
        }
        Optional<LocalDate> day = IsoDates.of(session.strip());
        if (day.isEmpty()) {
            return refused(session, reason, "The session is a date: 2026-11-20.");
        }
        try {
            SealedRecord sealed = corrections.add(market.label().source(), day.get(), words);
            return Response.seeOther(URI.create("/operator/corrections?sealed=" + sealed.sequence())).build();
        } catch (NothingRecorded e) {
            return refused(session, reason, "Nothing is recorded of that session.");
        }
    }

    private static Response refused(String session, String reason, String error) {
        return Response.status(HttpStatus.UNPROCESSABLE).entity(Templates.corrections(new Page(session, reason, error, 0)))
                .build();
    }
}
