package com.vixshield.billing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Names accounts for the operator's lists. The package of the accounts implements it: billing does not know theirs. */
public interface AccountNames {

    /** Without those that do not exist any more. */
    Map<UUID, String> of(Collection<UUID> accounts);

    /** Rows about accounts with the names of these; without those whose account has gone meanwhile. */
    default <T, N> List<N> name(List<T> rows, Function<T, UUID> account, BiFunction<T, String, N> named) {
        Map<UUID, String> names = of(rows.stream().map(account).distinct().toList());
        return rows.stream().filter(row -> names.containsKey(account.apply(row)))
                .map(row -> named.apply(row, names.get(account.apply(row)))).toList();
    }
}
