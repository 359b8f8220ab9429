package com.vixshield.broker;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vixshield.broker.interactivebrokers.ActivityStatement;
import com.vixshield.broker.interactivebrokers.FlexCsv;
import com.vixshield.broker.interactivebrokers.FlexXml;
import com.vixshield.broker.parsing.DelimitedText;
import com.vixshield.broker.parsing.FileAnswers;
import com.vixshield.broker.parsing.FileDraft;
import com.vixshield.broker.parsing.FileRefusedException;
import com.vixshield.broker.parsing.FileText;
import com.vixshield.broker.parsing.Header;
import com.vixshield.broker.parsing.TextRow;
import com.vixshield.broker.plain.PlainFile;
import com.vixshield.broker.schwab.SchwabTraderJson;
import com.vixshield.broker.schwab.SchwabTransactions;
import com.vixshield.broker.tastytrade.LegacyTastytradeFile;
import com.vixshield.broker.tastytrade.TastytradeFile;
import com.vixshield.broker.thinkorswim.AccountStatement;

/**
 * Reads an exported file of a broker: which layout it has is told by its content, whatever its name. What is not known for
 * certain is refused with a sentence.
 */
public final class BrokerFiles {

    private static final int LOOKED_AT = 60;
    private static final int DEEPEST = 20;
    private static final Pattern DECIMAL_COMMA = Pattern.compile(";[ \"]*-?[0-9]+,[0-9]+[ \"]*(?:[;\r\n]|$)");
    private static final ObjectMapper JSON = mapper();
    /** Layouts that are told apart, and not read. */
    private static final Map<String, List<Set<String>>> OTHERS = Map.of(
            "a tax report of tastytrade; export the transaction history",
            List.of(Set.of("accountnr", "sectype", "secsubtype")),
            "a file of Fidelity", List.of(Set.of("rundate", "action")),
            "a file of E*TRADE",
            List.of(Set.of("transactiondate", "transactiontype", "securitytype"), Set.of("activitytradedate")),
            "a file of Robinhood", List.of(Set.of("activitydate", "transcode")),
            "a file of TradeStation", List.of(Set.of("td", "sd", "ecnremove")),
            "today's trade activity of thinkorswim; export the account statement",
            List.of(Set.of("exectime", "spread", "side", "qty", "poseffect")));

    private BrokerFiles() {
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper();
        mapper.getFactory().setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                .maxStringLength(10_000).maxNumberLength(40).build());
        // a quantity of 2.0 is one of 2, and a price keeps its decimals
        return mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /**
     * @param fileName of which some layouts need the account's number
     * @param answers to the questions that an earlier reading left open
     * @throws FileRefusedException with a sentence for its reader, when nothing of it is read
     */
    public static BrokerFile read(byte[] bytes, String fileName, FileAnswers answers) {
        String text = FileText.of(bytes);
        FileDraft draft = new FileDraft();
        BrokerFormat format = read(text, fileName, answers, draft);
        return new BrokerFile(format, draft.contents());
    }

    private static BrokerFormat read(String text, String fileName, FileAnswers answers, FileDraft draft) {
        String start = text.stripLeading();
        if (start.startsWith("<")) {
            if (!FlexXml.recognises(text)) {
                throw new FileRefusedException("This XML is no Flex query of Interactive Brokers.");
            }
            FlexXml.read(text, answers, draft);
            return BrokerFormat.FLEX_XML;
        }
        return start.startsWith("{") || start.startsWith("[")
                ? json(text, fileName, draft)
                : delimited(text, fileName, answers, draft);
    }

    private static BrokerFormat json(String text, String fileName, FileDraft draft) {
        JsonNode document;
        try {
            document = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new FileRefusedException("The file is no whole JSON document: it was cut off or edited.");
        }
        if (SchwabTransactions.recognises(document)) {
            SchwabTransactions.read(document, fileName, draft);
            return BrokerFormat.SCHWAB_JSON;
        }
        if (SchwabTraderJson.recognises(document)) {
            SchwabTraderJson.read(document, draft);
            return BrokerFormat.SCHWAB_TRADER;
        }
        throw new FileRefusedException("This JSON is of no broker that is read here.");
    }

    private static BrokerFormat delimited(String text, String fileName, FileAnswers answers, FileDraft draft) {
        List<TextRow> rows = DelimitedText.rows(text);
        if (DelimitedText.delimiter(text) == ';' && DECIMAL_COMMA.matcher(text).find()) {
            throw new FileRefusedException("A spreadsheet saved this file with commas in its numbers."
                    + " Use the broker's own file, not one that was opened and saved.");
        }
        if (FlexCsv.recognises(rows)) {
            FlexCsv.read(text, answers, draft);
            return BrokerFormat.FLEX_CSV;
        }
        if (ActivityStatement.recognises(rows)) {
            ActivityStatement.read(text, answers, draft);
            return BrokerFormat.ACTIVITY_STATEMENT;
        }
        if (AccountStatement.recognises(rows)) {
            AccountStatement.read(text, answers, draft);
            return BrokerFormat.THINKORSWIM;
        }
        if (SchwabTransactions.recognises(rows)) {
            SchwabTransactions.read(text, fileName, draft);
            return BrokerFormat.SCHWAB_CSV;
        }
        if (LegacyTastytradeFile.recognises(rows)) {
            LegacyTastytradeFile.read(text, answers, draft);
            return BrokerFormat.TASTYTRADE_LEGACY;
        }
        if (TastytradeFile.recognises(rows)) {
            TastytradeFile.read(text, fileName, draft);
            return BrokerFormat.TASTYTRADE;
        }
        if (PlainFile.recognises(rows)) {
            PlainFile.read(text, draft);
            return BrokerFormat.PLAIN;
        }
        throw new FileRefusedException(unread(rows));
    }

    private static String unread(List<TextRow> rows) {
        if (rows.get(0).first().startsWith("OPT_TRD|") || rows.get(0).first().startsWith("ACCOUNT_INFORMATION")) {
            return "This is a trade log of Interactive Brokers, which is not read; use a Flex query.";
        }
        for (TextRow row : rows.subList(0, Math.min(LOOKED_AT, rows.size()))) {
            Set<String> names = row.cells().stream().map(Header::key).collect(Collectors.toSet());
            for (Map.Entry<String, List<Set<String>>> other : OTHERS.entrySet()) {
                if (other.getValue().stream().anyMatch(names::containsAll)) {
                    return "This is " + other.getKey() + (other.getKey().contains(";")
                            ? "."
                            : ", which is not read here;"
                                    + " copy its fills into our plain layout.");
                }
            }
        }
        return "No layout of a broker is recognised in this file.";
    }
}
