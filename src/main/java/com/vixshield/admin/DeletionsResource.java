package com.vixshield.admin;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.vixshield.account.data.ErasureReport;
import com.vixshield.account.data.ErasureReportQueries;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Serves the accounts being deleted, with their remaining tasks. */
@Path("/operator/deletions")
@RolesAllowed("operator")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class DeletionsResource {

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance deletions(List<ErasureReport> deletions);
    }

    @Inject
    ErasureReportQueries reports;

    @GET
    public TemplateInstance show() {
        return Templates.deletions(reports.latest());
    }
}
