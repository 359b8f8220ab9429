package com.vixshield.broker.interactivebrokers;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.vixshield.broker.parsing.FileAnswers;
import com.vixshield.broker.parsing.FileDraft;
import com.vixshield.broker.parsing.FileRefusedException;
import com.vixshield.broker.parsing.Header;
import com.vixshield.broker.parsing.NamedRow;

/** Reads a Flex query as XML. Document types and entities are off: a file fetches nothing and expands to nothing. */
public final class FlexXml {

    private static final int MOST_ROWS = 60_000;
    private static final Map<String, String> LEVELS = Map.of("Trade", "EXECUTION", "TradeConfirm", "EXECUTION", "Order",
            "ORDER");
    private static final Set<String> REPEATS = Set.of("Lot", "SymbolSummary", "AssetSummary", "WashSale");

    private final FileDraft draft;
    private final List<NamedRow> trades = new ArrayList<>();
    private final List<NamedRow> funds = new ArrayList<>();
    private String account = "";

    private FlexXml(FileDraft draft) {
        this.draft = draft;
    }

    public static boolean recognises(String text) {
        return text.substring(0, Math.min(4_000, text.length())).contains("<FlexQueryResponse");
    }

    /** @throws FileRefusedException for a document that is not well formed, or has a document type */
    public static void read(String text, FileAnswers answers, FileDraft draft) {
        FlexXml file = new FlexXml(draft);
        file.collect(text);
        new FlexTrades(answers, draft).read(file.trades, file.funds);
    }

    private void collect(String text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new FileRefusedException("The file has a document type or entities, which no broker writes.");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    element(reader);
                }
            }
        } catch (XMLStreamException e) {
            throw new FileRefusedException("The file is no whole XML document: it was cut off or edited.");
        }
    }

    private void element(XMLStreamReader reader) {
        String name = reader.getLocalName();
        if (trades.size() + funds.size() >= MOST_ROWS) {
            throw new FileRefusedException("The file has more than " + MOST_ROWS + " rows. Export a shorter period.");
        }
        if (name.equals("FlexStatement")) {
            account = String.valueOf(reader.getAttributeValue(null, "accountId"));
        } else if (LEVELS.containsKey(name)) {
            // an element's name is its level; where the attribute differs, the attribute is finer
            NamedRow row = row(reader, LEVELS.get(name));
            trades.add(row);
        } else if (REPEATS.contains(name)) {
            draft.leaveOut("rows of orders, lots and summaries, which repeat executions");
        } else if (name.equals("StatementOfFundsLine")) {
            funds.add(row(reader, ""));
        } else if (name.equals("OptionEAE")) {
            draft.leaveOut("rows of exercises and expirations, which repeat booked trades");
        }
    }

    private NamedRow row(XMLStreamReader reader, String level) {
        Map<String, String> values = new HashMap<>();
        values.put("accountid", account);
        values.put("levelofdetail", level);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String value = reader.getAttributeValue(i);
            if (!value.isBlank()) {
                values.put(Header.key(reader.getAttributeLocalName(i)), value);
            }
        }
        return new NamedRow(reader.getLocation().getLineNumber(), values);
    }
}
