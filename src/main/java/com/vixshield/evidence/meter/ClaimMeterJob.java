package com.vixshield.evidence.meter;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.evidence.ImportedHistory;
import com.vixshield.evidence.verdict.VerdictLedger;
import com.vixshield.platform.Ids;
import com.vixshield.platform.jobs.BackgroundJob;
import com.vixshield.trackrecord.RecordEvidence;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Recomputes the claim meter each night from what has been imported and sealed since. */
@ApplicationScoped
public class ClaimMeterJob implements BackgroundJob {

    @Inject
    ImportedHistory imported;
    @Inject
    RecordEvidence record;
    @Inject
    @DataSource("worker")
    AgroalDataSource database;
    @Inject
    Ids ids;
    @Inject
    Clock clock;

    @Override
    public String name() {
        return "claim-meter";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        new NightlyClaims(new VerdictLedger(database), imported::current, record::sample, ids::next, clock).run();
    }
}
