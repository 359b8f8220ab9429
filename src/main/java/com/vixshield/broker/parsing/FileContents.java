package com.vixshield.broker.parsing;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.vixshield.broker.execution.Execution;

/**
 * Holds what a reader found in a file: every row of it is understood, refused, left out for a reason, or waits for an answer.
 *
 * @param paper whether the file says that its trades are simulated
 * @param leftOut rows by the reason why they carry nothing
 * @param waiting rows that an open question keeps from being read
 */
public record FileContents(boolean paper, List<Execution> executions, List<RefusedRow> refused, Map<String, Integer> leftOut,
        Set<FileQuestion> questions, int waiting, List<String> notes) {
}
