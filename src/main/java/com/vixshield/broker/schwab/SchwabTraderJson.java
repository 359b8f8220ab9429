package com.vixshield.broker.schwab;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.vixshield.broker.execution.AccountLabel;
import com.vixshield.broker.execution.Costs;
import com.vixshield.broker.execution.ExecutionKind;
import com.vixshield.broker.execution.ExecutionTime;
import com.vixshield.broker.execution.Instrument;
import com.vixshield.broker.execution.OrderKey;
import com.vixshield.broker.execution.PositionEffect;
import com.vixshield.broker.execution.Side;
import com.vixshield.broker.parsing.ContractText;
import com.vixshield.broker.parsing.FileDraft;
import com.vixshield.broker.parsing.FileDraft.NewExecution;
import com.vixshield.broker.parsing.Numbers;
import com.vixshield.broker.parsing.RowRefusedException;
import com.vixshield.broker.parsing.TextRow;

/**
 * Reads trades as Schwab's trader API lists them. Its entries for fees are not known for certain, so what was charged stays
 * unknown.
 */
public final class SchwabTraderJson {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[.SSS][XX][XXX]");

    private SchwabTraderJson() {
    }

    public static boolean recognises(JsonNode document) {
        return document.isArray() && !document.isEmpty() && document.get(0).has("activityId")
                && document.get(0).has("transferItems");
    }

    public static void read(JsonNode document, FileDraft draft) {
        int line = 0;
        for (JsonNode activity : document) {
            int number = ++line;
            if (!activity.path("type").asText().equals("TRADE")) {
                draft.leaveOut("activities that are no trades");
            } else {
                draft.take(number, excerpt(activity), () -> legs(activity, number).forEach(draft::add));
            }
        }
        if (!draft.executions().isEmpty()) {
            draft.note("Fees of the trader API are not read, because their entries are not known for certain.");
        }
    }

    private static String excerpt(JsonNode activity) {
        String text = activity.path("time").asText() + " " + activity.path("transferItems").findValuesAsText("symbol");
        return TextRow.excerpt(text);
    }

    /** Each of them or none. */
    private static List<NewExecution> legs(JsonNode activity, int number) {
        List<NewExecution> legs = new ArrayList<>();
        for (JsonNode item : activity.path("transferItems")) {
            if (item.path("instrument").path("assetType").asText().equals("OPTION")) {
                legs.add(leg(activity, item, number, legs.size()));
            }
        }
        if (legs.isEmpty()) {
            throw new RowRefusedException("The activity has no option in it.");
        }
        return legs;
    }

    private static NewExecution leg(JsonNode activity, JsonNode item, int number, int index) {
        Instrument instrument = ContractText.require(item.path("instrument").path("symbol").asText());
        BigDecimal signed = Numbers.of(item.path("amount").asText(), "The amount");
        BigDecimal price = Numbers.of(item.path("price").asText(), "The price");
        Side side = Side.of(signed.signum() > 0);
        int quantity = Numbers.quantity(signed);
        PositionEffect effect = switch (item.path("positionEffect").asText()) {
            case "OPENING" -> PositionEffect.OPEN;
            case "CLOSING" -> PositionEffect.CLOSE;
            default -> PositionEffect.UNKNOWN;
        };
        NewExecution found = new NewExecution(number, AccountLabel.of(activity.path("accountNumber").asText("")),
                time(activity.path("time").asText()), ExecutionKind.TRADE, Optional.of(instrument), Optional.of(side), effect,
                quantity, price, NewExecution.gross(side, quantity, price, instrument), Costs.UNKNOWN, Optional.empty(),
                Optional.of(activity.path("activityId").asText() + " " + index), instrument.label());
        String order = activity.path("orderId").asText("");
        return order.isEmpty() ? found : found.in(OrderKey.number(order));
    }

    private static ExecutionTime time(String text) {
        try {
            return ExecutionTime.at(OffsetDateTime.parse(text, TIME).toZonedDateTime());
        } catch (DateTimeException e) {
            throw new RowRefusedException("The time cannot be read: " + TextRow.excerpt(text) + ".");
        }
    }
}
