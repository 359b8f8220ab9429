package com.vixshield.lab.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.JsonNode;
import com.vixshield.lab.run.LabQueue.Claim;
import com.vixshield.lab.run.LabQueue.Outcome;
import com.vixshield.lab.run.LabQueue.Task;
import com.vixshield.lab.study.LabMarket;
import com.vixshield.lab.study.LabProgress;
import com.vixshield.lab.study.LabRefusal;
import com.vixshield.lab.study.LabRequest;
import com.vixshield.lab.study.LabStudy;
import com.vixshield.lab.study.StartsStudy;
import com.vixshield.lab.study.SweepStudy;
import com.vixshield.platform.Json;

/** Computes chunks, one after the other. What it brings depends on settings and data only. */
@ApplicationScoped
public class LabWorker {

    /** Variants of a chunk: about a second of work. */
    static final int CHUNK = 25;

    private static final Logger LOG = Logger.getLogger(LabWorker.class);

    @Inject
    LabQueue queue;
    @Inject
    LabHistory histories;

    /** @return whether there was one */
    public boolean workOne() {
        Optional<Claim> claim = queue.claim(UUID.randomUUID());
        claim.ifPresent(this::work);
        return claim.isPresent();
    }

    private void work(Claim claim) {
        try {
            if (claim.attempt() > LabQueue.ATTEMPTS) {
                queue.fail(claim, "The run stopped three times without an answer. Nothing of it is kept.");
            } else {
                compute(claim, queue.task(claim));
            }
        } catch (LabStopped e) {
            LOG.debugf("chunk %d of run %s was stopped", claim.number(), claim.run());
        } catch (LabRefusal e) {
            giveUp(claim, e.getMessage());
        } catch (RuntimeException e) {
            LOG.errorf(e, "chunk %d of run %s failed, attempt %d", claim.number(), claim.run(), claim.attempt());
            if (claim.attempt() >= LabQueue.ATTEMPTS) {
                giveUp(claim, "The run could not be computed (" + e.getClass().getSimpleName() + ").");
            }
        }
    }

    private void giveUp(Claim claim, String reason) {
        try {
            queue.fail(claim, reason);
        } catch (LabStopped e) {
            LOG.debugf("run %s was stopped before it failed", claim.run());
        }
    }

    private void compute(Claim claim, Task task) {
        queue.step(claim, 0);
        LabRequest request = request(task.settings());
        LabMarket market = histories.market(task.dataAsOf(), task.dataHash());
        LabProgress progress = done -> queue.step(claim, Math.min(done, claim.total()));
        switch (task.kind()) {
            case RUN, CONFIRMATION -> {
                LabStudy.Outcome outcome = LabStudy.run(market, request.settings(), progress);
                queue.done(claim, both(Json.write(outcome.result()), outcome.days()), LabWorker::single);
            }
            case STARTS -> {
                StartsStudy.Outcome outcome = StartsStudy.run(market, request.settings(), progress);
                queue.done(claim, both(Json.write(outcome.result()), outcome.starts()), LabWorker::single);
            }
            case SWEEP -> queue.done(claim, Json.write(SweepStudy.run(market, request, claim.number() * CHUNK, claim.total(),
                    progress)), LabWorker::sweep);
        }
    }

    /** The parts of one run are its result and its days. */
    private static String both(String result, String days) {
        return Json.write(Json.MAPPER.createObjectNode().put("result", result).put("days", days));
    }

    private static Outcome single(List<String> results) {
        JsonNode both = json(results.get(0));
        String result = both.get("result").textValue();
        JsonNode sharpe = json(result).at("/moments/sharpe");
        return new Outcome(result, both.get("days").textValue(), sharpe.isNumber() ? List.of(sharpe.doubleValue()) : List.of());
    }

    /** The rows of all chunks in their order, as each wrote them. */
    private static Outcome sweep(List<String> results) {
        List<String> rows = results.stream().map(array -> array.substring(1, array.length() - 1)).toList();
        String result = "{\"rows\":[" + String.join(",", rows) + "]}";
        List<Double> sharpes = new ArrayList<>();
        json(result).get("rows").forEach(row -> {
            if (row.get("sharpe").isNumber()) {
                sharpes.add(row.get("sharpe").doubleValue());
            }
        });
        return new Outcome(result, null, sharpes);
    }

    private static LabRequest request(String settings) {
        return LabRequest.of(json(settings));
    }

    static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
