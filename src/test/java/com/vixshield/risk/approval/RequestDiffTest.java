package com.vixshield.risk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.vixshield.account.audit.AuditedChange;

class RequestDiffTest {

    private static final String POSITIONS = """
            {"equity":250000.00,"atRisk":0.02,"hedgeCap":0.015,"feePerLeg":1.30,"lossBudget":null,"volatilityTarget":true,
            "tier":"delta_steward","maxContracts":10,"weighting":"LOYALTY"}""";

    @Test
    void sharesAreShownWithTheirDollars() {
        assertThat(RequestDiff.between(POSITIONS, POSITIONS.replace("0.02,", "0.04,").replace("250000.00", "250000")))
                .containsExactly(
                        new AuditedChange("At risk per trade", "2.00\u202f% \u00b7 $5,000", "4.00\u202f% \u00b7 $10,000"));
    }

    @Test
    void moreEquityIsMoreDollarsAtTheSameShare() {
        assertThat(RequestDiff.between(POSITIONS, POSITIONS.replace("250000.00", "500000.00"))).containsExactly(
                new AuditedChange("Account", "$250,000", "$500,000"),
                new AuditedChange("At risk per trade", "2.00\u202f% \u00b7 $5,000", "2.00\u202f% \u00b7 $10,000"),
                new AuditedChange("Hedge budget a year", "1.50\u202f% \u00b7 $3,750", "1.50\u202f% \u00b7 $7,500"));
    }

    @Test
    void saysTheRestInWords() {
        assertThat(RequestDiff.between(POSITIONS,
                POSITIONS.replace("1.30", "1.25").replace("null", "4000").replace("true", "false")
                        .replace("steward", "promoter").replace("10,", "3,").replace("LOYALTY", "MOTION")))
                .containsExactly(new AuditedChange("Tier", "delta steward", "delta promoter"),
                        new AuditedChange("Condors at most", "10", "3"),
                        new AuditedChange("Hedge weights", "Loyalty", "Motion"),
                        new AuditedChange("Loss budget a month", "none", "$4,000"),
                        new AuditedChange("Fee per leg", "$1.30", "$1.25"),
                        new AuditedChange("Volatility target", "on", "off"));
    }

    @Test
    void tellsPoliciesToo() {
        String policy = "{\"approvers\":2,\"risk\":5000.00,\"hedge\":4000,\"contracts\":10,\"instruments\":[\"CARD\"]}";

        assertThat(RequestDiff.between(policy,
                policy.replace("2,", "1,").replace("5000.00", "9000.00").replace("\"CARD\"", "\"ETF\",\"CARD\"")))
                .containsExactly(new AuditedChange("Others who must agree", "2", "1"),
                        new AuditedChange("At risk per trade, alone up to", "$5,000", "$9,000"),
                        new AuditedChange("Instruments, alone", "calls and futures", "calls and futures, funds"));
        assertThat(RequestDiff.between(policy, policy.replace("[\"CARD\"]", "[]"))).containsExactly(
                new AuditedChange("Instruments, alone", "calls and futures", "none"));
    }
}
