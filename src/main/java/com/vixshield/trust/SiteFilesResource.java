package com.vixshield.trust;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.vixshield.trust.PublicPages.Entry;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Serves what machines ask a site for: robots.txt, sitemap.xml, security.txt and the manifest. */
@Path("/")
@Blocking
public class SiteFilesResource {

    @CheckedTemplate(basePath = "trust")
    static class Templates {
        static native TemplateInstance sitemap(List<Entry> pages);
    }

    private static final String PLAIN = "text/plain;charset=UTF-8";
    private static final long DAYS = 180;

    @Inject
    CompanyConfig company;
    @Inject
    PublicPages pages;
    @Inject
    Clock clock;
    @ConfigProperty(name = "vixshield.url")
    String site;

    @GET
    @Path("robots.txt")
    @Produces(PLAIN)
    public String robots() {
        return """
                User-agent: *
                Disallow: /a/
                Disallow: /operator
                Disallow: /u/
                Disallow: /join/
                Disallow: /invitations/
                Disallow: /help?q=
                Sitemap: %s/sitemap.xml
                """.formatted(site);
    }

    @GET
    @Path("sitemap.xml")
    @Produces("application/xml;charset=UTF-8")
    public String sitemap() {
        return Templates.sitemap(pages.all()).render();
    }

    /** RFC 9116; there is none without a configured address for reports. */
    @GET
    @Path(".well-known/security.txt")
    @Produces(PLAIN)
    public String security() {
        String contact = company.securityEmail().or(company::email).orElseThrow(NotFoundException::new);
        return "Contact: mailto:" + contact + "\nExpires: "
                + clock.instant().plus(DAYS, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS) + "\nPreferred-Languages: en\n"
                + "Canonical: " + site + "/.well-known/security.txt\n";
    }

    @GET
    @Path("site.webmanifest")
    @Produces("application/manifest+json;charset=UTF-8")
    public String manifest() {
        return """
                {"name": "VixShield", "short_name": "VixShield", "start_url": "/", "display": "standalone",
                 "background_color": "#fafbfb", "theme_color": "#12181b",
                 "icons": [{"src": "/assets/img/icon-192.png", "sizes": "192x192", "type": "image/png"},
                           {"src": "/assets/img/icon-512.png", "sizes": "512x512", "type": "image/png"}]}
                """;
    }
}
