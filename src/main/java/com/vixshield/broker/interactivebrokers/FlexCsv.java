package com.vixshield.broker.interactivebrokers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.vixshield.broker.parsing.DelimitedText;
import com.vixshield.broker.parsing.FileAnswers;
import com.vixshield.broker.parsing.FileDraft;
import com.vixshield.broker.parsing.FileRefusedException;
import com.vixshield.broker.parsing.Header;
import com.vixshield.broker.parsing.NamedRow;
import com.vixshield.broker.parsing.RowRefusedException;
import com.vixshield.broker.parsing.TextRow;

/**
 * Reads a Flex query as CSV: sections are stacked, each with its own header, with or without records that mark their begin and
 * end.
 */
public final class FlexCsv {

    private static final Set<String> MARKS = Set.of("BOF", "BOA", "BOS", "EOS", "EOA", "EOF", "MSG");

    private final FileDraft draft;
    private final List<NamedRow> trades = new ArrayList<>();
    private final List<NamedRow> funds = new ArrayList<>();

    private FlexCsv(FileDraft draft) {
        this.draft = draft;
    }

    /** Whether these first rows are of such a file. */
    public static boolean recognises(List<TextRow> rows) {
        return !rows.isEmpty() && rows.get(0).first().equals("BOF") || rows.stream().limit(30).anyMatch(FlexCsv::isHeader);
    }

    private static boolean isHeader(TextRow row) {
        return row.first().equals("ClientAccountID") || new Header(row).has("Open/CloseIndicator", "IBCommission");
    }

    public static void read(String text, FileAnswers answers, FileDraft draft) {
        List<TextRow> rows = DelimitedText.rows(text);
        boolean marked = rows.get(0).first().equals("BOF");
        if (marked && !rows.get(rows.size() - 1).first().equals("EOF")) {
            throw new FileRefusedException("The file ends before its last record (EOF): it was cut off.");
        }
        if (rows.stream().anyMatch(row -> row.first().equals("HEADER") || row.first().equals("DATA"))) {
            throw new FileRefusedException(
                    "This query has section codes and line descriptors, which are not read. Switch them off and run it again.");
        }
        FlexCsv file = new FlexCsv(draft);
        file.sort(rows);
        new FlexTrades(answers, draft).read(file.trades, file.funds);
    }

    private void sort(List<TextRow> rows) {
        Header header = null;
        for (TextRow row : rows) {
            if (MARKS.contains(row.first())) {
                continue;
            }
            if (isHeader(row)) {
                header = new Header(row);
            } else if (header == null) {
                draft.refuse(row.line(), "The row stands before any header.", row.excerpt());
            } else {
                Header above = header;
                draft.take(row.line(), row.excerpt(), () -> sort(row, above));
            }
        }
    }

    private void sort(TextRow row, Header header) {
        if (header.has("TradePrice", "Quantity", "IBCommission")) {
            trades.add(levelled(header.row(row), header));
        } else if (header.has("ActivityCode", "Amount")) {
            funds.add(header.row(row));
        } else {
            draft.leaveOut("rows of sections other than trades and the statement of funds");
        }
    }

    /** Without levels of detail, what has an execution's number is one. */
    private static NamedRow levelled(NamedRow row, Header header) {
        if (header.has("LevelOfDetail")) {
            return row;
        }
        if (!header.has("IBExecID")) {
            throw new RowRefusedException(
                    "Executions cannot be told from orders that repeat them; add the column LevelOfDetail to the query.");
        }
        Map<String, String> values = new HashMap<>(row.values());
        boolean booked = row.text("transactionType").equals("BookTrade");
        values.put("levelofdetail", row.find("IBExecID").isPresent() || booked ? "EXECUTION" : "SUMMARY");
        return new NamedRow(row.line(), values);
    }
}
