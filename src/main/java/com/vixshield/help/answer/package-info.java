/**
 * Questions and answers in Markdown. {@link com.vixshield.help.answer.AnswersResource} serves them and takes feedback.
 */
package com.vixshield.help.answer;
