package com.vixshield.security;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.testing.World;

/** The whole database as one value per table. */
@ApplicationScoped
class DatabaseDigest {

    /** Counters of requests, which reading moves on purpose. */
    private static final Set<String> COUNTERS = Set.of("token_buckets");

    @Inject
    World world;

    private List<String> tables;

    String everything() {
        return tables().toString();
    }

    Map<String, String> tables() {
        if (tables == null) {
            tables = List.of(world.single("""
                    select string_agg(c.relname, ',' order by c.relname) from pg_class c
                    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace""").split(","));
        }
        StringBuilder query = new StringBuilder("select concat_ws(','");
        tables.forEach(table -> query.append(", (select coalesce(md5(string_agg(t::text, '' order by t::text)), '') from ")
                .append(table).append(" t)"));
        String[] values = world.single(query.append(")").toString()).split(",", -1);
        Map<String, String> ledger = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            if (!COUNTERS.contains(tables.get(i))) {
                ledger.put(tables.get(i), values[i]);
            }
        }
        return ledger;
    }

    static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        Set<String> changed = new TreeSet<>();
        after.forEach((table, value) -> {
            if (!value.equals(before.get(table))) {
                changed.add(table);
            }
        });
        return changed;
    }
}
