package com.vixshield.help.method;

import java.time.LocalDate;
import java.util.List;

import com.vixshield.evidence.page.ClaimCard;
import com.vixshield.help.text.Article;

/**
 * Shows one idea.
 *
 * @param session of the signal that the numbers are of; null without one
 * @param source of its quotes
 * @param today numbers of that signal
 * @param evidence published numbers
 * @param dataTo newest session of the published evidence
 * @param claims that were made for the idea
 * @param previous idea, null before the first, as is the next after the last
 */
public record MethodPage(Article idea, LocalDate session, String source, List<MethodFigure> today,
        List<MethodFigure> evidence, LocalDate dataTo, List<ClaimCard> claims, Article previous, Article next) {
}
