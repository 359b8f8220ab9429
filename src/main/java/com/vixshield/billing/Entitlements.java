package com.vixshield.billing;

import java.util.EnumSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

/** The one place that says what an account may use: pages, API, jobs and mails all ask here. */
@ApplicationScoped
public class Entitlements {

    private final PlanCatalogue catalogue;

    public Entitlements(PlanCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public boolean allows(Access access, Feature feature) {
        return features(access).contains(feature);
    }

    public void require(Access access, Feature feature) {
        if (!allows(access, feature)) {
            throw new PlanNeeded(feature, cheapestWith(feature));
        }
    }

    public Plan cheapestWith(Feature feature) {
        return catalogue.plans().stream().filter(plan -> plan.features().contains(feature)).findFirst().orElseThrow();
    }

    /** Full access has its plan's features, a trial those of every plan; otherwise there is what everybody has. */
    public Set<Feature> features(Access access) {
        Set<Feature> free = catalogue.plan(Plan.FREE).map(Plan::features).orElse(Set.of());
        Set<Feature> all = EnumSet.noneOf(Feature.class);
        all.addAll(free);
        if (access.isFull() && access.trial()) {
            catalogue.plans().forEach(plan -> all.addAll(plan.features()));
        } else if (access.isFull()) {
            all.addAll(catalogue.planOrSmallestPaid(access.plan()).features());
        }
        return all;
    }
}
