package com.vixshield.trackrecord;

import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

import com.vixshield.trackrecord.statistics.RecordLedger;
import com.vixshield.web.page.PublicPage;

/** Answers 304 where a reader's copy is current: a page of the record follows from its address and the head of the chain. */
@ApplicationScoped
public class ConditionalRequest {

    @Inject
    PublicPage page;

    /** @param beside what else the page shows, in a form that differs when it does */
    public Response or(RecordLedger ledger, Object beside, Supplier<Object> made) {
        return page.answer(ledger.headHash() + beside, made);
    }
}
