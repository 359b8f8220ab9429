package com.vixshield.evidence.page;

import java.util.LinkedHashMap;
import java.util.Map;

/** Says in plain words what the results call a variant: which condor, which gate, which hedge. */
final class VariantNames {

    private static final Map<String, String> WORDS = new LinkedHashMap<>();
    static {
        WORDS.put("credit_conservative_0.70", "condor for a credit of 0.70");
        WORDS.put("credit_balanced_1.15", "condor for a credit of 1.15");
        WORDS.put("credit_aggressive_1.60", "condor for a credit of 1.60");
        WORDS.put("delta_steward_0.15", "condor at delta 0.15");
        WORDS.put("delta_balanced_0.175", "condor at delta 0.175");
        WORDS.put("delta_promoter_0.20", "condor at delta 0.20");
        WORDS.put("credit_conservative", "condor for a credit of 0.70");
        WORDS.put("credit_balanced", "condor for a credit of 1.15");
        WORDS.put("credit_aggressive", "condor for a credit of 1.60");
        WORDS.put("delta_steward", "condor at delta 0.15");
        WORDS.put("delta_balanced", "condor at delta 0.175");
        WORDS.put("delta_promoter", "condor at delta 0.20");
        WORDS.put("gate off", "every session");
        WORDS.put("gate on", "only where the value gate lets it");
        WORDS.put("card_loyalty", "hedge of the published card, weights held");
        WORDS.put("card_motion", "hedge of the published card, weights following the trend");
        WORDS.put("calls_loyalty", "hedge of VIX calls alone, weights held");
        WORDS.put("calls_motion", "hedge of VIX calls alone, weights following the trend");
        WORDS.put("%/yr expected", "% a year for the hedge");
        WORDS.put("VIX/VIX3M >= 0.95", "VIX over VIX3M is 0.95 or more");
        WORDS.put("EDR_80", "the 80 % range");
        WORDS.put("EDR_85", "the 85 % range");
        WORDS.put("EDR_90", "the 90 % range");
        WORDS.put("VIX > 20 HOLD", "standing aside above a VIX of 20");
        WORDS.put("~90 %", "about 90 %");
    }

    private VariantNames() {
    }

    /** Ranges of numbers get a dash, negative ones the minus sign. */
    static String plain(String text) {
        String plain = text;
        for (Map.Entry<String, String> word : WORDS.entrySet()) {
            plain = plain.replace(word.getKey(), word.getValue());
        }
        return signs(plain);
    }

    /** A hyphen between digits is a range, one before a digit a sign. */
    static String signs(String text) {
        return text.replaceAll("(?<=\\d)-(?=\\d)", "\u2013").replaceAll("(?<![\\w\u2013])-(?=\\d)", "\u2212");
    }
}
