package com.vixshield.local;

import java.time.Instant;

import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.vixshield.platform.sql.Statements;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.Blocking;

/** Serves the least page that asks the database something; load scripts compare the other pages with it. */
@Path("/_local/one-query")
@Blocking
@Produces(MediaType.TEXT_HTML)
@EndpointDisabled(name = "vixshield.local.pages", stringValue = "false", disableIfMissing = true)
public class OneQueryResource {

    @CheckedTemplate(basePath = "local", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance oneQuery(Instant now);
    }

    @Inject
    DataSource database;

    @GET
    public TemplateInstance show() {
        return Templates.oneQuery(Statements.with(database, "the time could not be asked", connection -> Statements
                .first(connection, "select clock_timestamp()", row -> Statements.instant(row, 1).orElseThrow()).orElseThrow()));
    }
}
