package com.vixshield.evidence.page;

/**
 * Describes a claim to readers (resource evidence/descriptions.json).
 *
 * @param said the claim in our words
 * @param source where it comes from
 * @param measured the estimator in words
 * @param variant part of the text of the variant that stands for the claim
 * @param relative nearest published result
 * @param relativeSource where that stands; null when there is none
 */
public record ClaimDescription(String id, String said, String source, String measured, String variant, String relative,
        String relativeSource) {
}
