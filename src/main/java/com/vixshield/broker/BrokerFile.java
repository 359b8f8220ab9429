package com.vixshield.broker;

import java.util.Comparator;
import java.util.List;

import com.vixshield.broker.execution.BrokerOrder;
import com.vixshield.broker.execution.Execution;
import com.vixshield.broker.execution.ExecutionKind;
import com.vixshield.broker.execution.OrderAssembler;
import com.vixshield.broker.parsing.FileContents;

/** Holds what was understood of one file of a broker. */
public record BrokerFile(BrokerFormat format, FileContents contents) {

    /** The trades put together, earliest first. */
    public List<BrokerOrder> orders() {
        return OrderAssembler.orders(contents.executions());
    }

    /** What is no trade: expirations, assignments, settlements and cash, earliest first. */
    public List<Execution> others() {
        return contents.executions().stream()
                .filter(execution -> execution.kind() != ExecutionKind.TRADE)
                .sorted(Comparator.comparing(Execution::time)).toList();
    }
}
