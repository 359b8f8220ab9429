package com.vixshield.help.answer;

import java.util.List;

import com.vixshield.help.text.Article;

/**
 * Shows one answer.
 *
 * @param thanked whether a reader has just said if it helped
 */
public record AnswerPage(Article answer, List<Article> related, boolean thanked) {

    public List<Source> sources() {
        return answer.sources().stream().map(Source::of).toList();
    }
}
