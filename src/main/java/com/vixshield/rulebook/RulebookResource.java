package com.vixshield.rulebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.vixshield.rulebook.RulebookPage.Chapter;
import com.vixshield.rulebook.RulebookPage.Other;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Serves the published rulebook: the current version, any version, and "1.0..1.1" for what changed between two. */
@Path("/rulebook")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class RulebookResource {

    private static final String BETWEEN = "..";

    @CheckedTemplate(basePath = "rulebook")
    static class Templates {
        static native TemplateInstance rulebook(RulebookPage page);

        static native TemplateInstance difference(RulebookDifference difference, VersionComparison results);

        static native TemplateInstance conflicts(List<Conflict> conflicts, String version);
    }

    @Inject
    Rulebooks rulebooks;
    @Inject
    RulebookStandings standings;
    @Inject
    VersionResults results;
    @Inject
    RulebookUsage usage;

    private final ParameterDescriptions words = ParameterDescriptions.load();
    private final List<Conflict> conflicts = Conflicts.load();

    @GET
    @Transactional
    public TemplateInstance current() {
        RulebookStanding standing = standings.today();
        return page(known(standing.inForce()), standing);
    }

    @GET
    @Path("conflicts")
    public TemplateInstance conflicts() {
        return Templates.conflicts(conflicts, standings.today().inForce());
    }

    @GET
    @Path("{version}")
    @Transactional
    public TemplateInstance version(@PathParam("version") String version) {
        int between = version.indexOf(BETWEEN);
        return between < 0
                ? page(known(version), standings.today())
                : difference(known(version.substring(0, between)), known(version.substring(between + BETWEEN.length())));
    }

    private TemplateInstance difference(Rulebook earlier, Rulebook later) {
        return Templates.difference(RulebookDifference.of(earlier, later, words),
                results.compare(earlier.version(), later.version()).orElse(null));
    }

    /** The text that its hash is of. */
    @GET
    @Path("{version}/parameters.txt")
    @Produces(MediaType.TEXT_PLAIN)
    public String parameters(@PathParam("version") String version) {
        return known(version).canonical();
    }

    private Rulebook known(String version) {
        return rulebooks.of(version).orElseThrow(NotFoundException::new);
    }

    private TemplateInstance page(Rulebook rulebook, RulebookStanding standing) {
        return Templates.rulebook(new RulebookPage(rulebook, rulebooks.version(rulebook.version()), standing,
                usage.of(rulebook).orElse(null), rulebook.sections(words).entrySet().stream()
                        .map(section -> new Chapter(section.getKey().number(), section.getKey().title(), section.getValue()))
                        .toList(),
                others(rulebook),
                rulebooks.version(rulebook.version()).core().gates().learned()
                        .map(learned -> PromotionProgress.of(rulebook.version(), learned, results)).orElse(null)));
    }

    private List<Other> others(Rulebook rulebook) {
        List<Other> others = new ArrayList<>();
        int at = rulebooks.all().indexOf(rulebook);
        for (int i = 0; i < rulebooks.all().size(); i++) {
            String version = rulebooks.all().get(i).version();
            if (i != at) {
                others.add(new Other(version, "/rulebook/" + version,
                        "/rulebook/" + (i < at
                                ? version + BETWEEN + rulebook.version()
                                : rulebook.version() + BETWEEN + version)));
            }
        }
        Collections.reverse(others);
        return others;
    }
}
