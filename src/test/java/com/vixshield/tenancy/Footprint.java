package com.vixshield.tenancy;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.testing.World;

/** Everything that an account has in the database, as one number that any change of it changes. */
@ApplicationScoped
class Footprint {

    @Inject
    World world;

    /** Tables whose rows belong to an account: found, not listed. */
    List<String> tables() {
        return Arrays.asList(world.single("""
                select string_agg(c.relname, ',' order by c.relname) from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'account_id' and not a.attisdropped
                where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace""").split(","));
    }

    String of(UUID account) {
        StringBuilder all = new StringBuilder("select md5(concat_ws('|', (select a::text from accounts a where id = $)");
        for (String table : tables()) {
            all.append(", (select string_agg(t::text, '' order by t::text) from ").append(table)
                    .append(" t where account_id = $)");
        }
        all.append(", (select string_agg(p::text, '' order by id) from people p where id in")
                .append(" (select person_id from members where account_id = $)),")
                .append(" (select string_agg(b::text, '' order by b.id) from browser_sessions b join people p")
                .append(" using (identity) where p.id in (select person_id from members where account_id = $))))");
        return world.single(all.toString().replace("$", "'" + account + "'"));
    }
}
