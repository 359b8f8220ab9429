package com.vixshield.billing;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

/** Decides what an account may use; pages, API, jobs and mails all ask here. */
@ApplicationScoped
public class Entitlements {

    private static final String UNLISTED = "";

    private final PlanCatalogue catalogue;

    public Entitlements(PlanCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public boolean allows(Access access, Feature feature) {
        return features(access).contains(feature);
    }

    public void require(Access access, Feature feature) {
        if (!allows(access, feature)) {
            throw new PlanRequiredException(feature, cheapestWith(feature));
        }
    }

    public Plan cheapestWith(Feature feature) {
        return catalogue.plans().stream().filter(plan -> plan.features().contains(feature)).findFirst().orElseThrow();
    }

    /**
     * The same decision for statements that choose among all accounts, as the last two arguments of is_entitled in SQL.
     *
     * @param others whether these plans are the ones without it: a plan that is no longer sold is in no list
     */
    public record Holders(String[] plans, boolean others) {
    }

    public Holders holders(Feature feature) {
        boolean others = included(catalogue.planOrSmallestPaid(UNLISTED), feature);
        Stream<String> listed = catalogue.plans().stream().filter(plan -> included(plan, feature) != others).map(Plan::code);
        boolean anywhere = catalogue.plans().stream().anyMatch(plan -> plan.features().contains(feature));
        return new Holders(Stream.concat(listed, Stream.of(Access.EVERY_PLAN).filter(trial -> anywhere != others))
                .toArray(String[]::new), others);
    }

    private boolean included(Plan plan, Feature feature) {
        return plan.features().contains(feature) || free().contains(feature);
    }

    private Set<Feature> free() {
        return catalogue.plan(Plan.FREE).map(Plan::features).orElse(Set.of());
    }

    /** Full access has the features of its plans, a trial those of all; otherwise there is what everybody has. */
    public Set<Feature> features(Access access) {
        Set<Feature> all = EnumSet.noneOf(Feature.class);
        all.addAll(free());
        for (String plan : access.plans()) {
            if (plan.equals(Access.EVERY_PLAN)) {
                catalogue.plans().forEach(each -> all.addAll(each.features()));
            } else {
                all.addAll(catalogue.planOrSmallestPaid(plan).features());
            }
        }
        return all;
    }
}
