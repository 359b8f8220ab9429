package com.vixshield.security;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.signal.Specimens;
import com.vixshield.tenancy.Route;
import com.vixshield.tenancy.Twins;
import com.vixshield.tenancy.Twins.Twin;
import com.vixshield.testing.World;

/** All that can be reached of an account with something on every page. */
@ApplicationScoped
class Surface {

    /** Reading them off the classes takes a second. */
    private static final List<Route> ROUTES = Route.all();

    @Inject
    Twins twins;
    @Inject
    Specimens specimens;
    @Inject
    World world;

    private int requests;

    Twin lay() {
        world.clear();
        world.forgetLimits();
        var signal = specimens.publish(LocalDate.of(2026, 11, 20));
        world.update("insert into alert_runs values (gen_random_uuid(), ?, now(), now() + interval '1 hour')", signal);
        return twins.alice();
    }

    /** Limits are tested elsewhere; here they would only hide what lies behind them. The least of them is ten a minute. */
    void forgetLimits() {
        if (requests++ % 5 == 0) {
            world.forgetLimits();
        }
    }

    /** As they lie in the outbox, in HTML. */
    List<String> letters() {
        String all = world.single("select string_agg(html_part, ?) from outgoing_mails", "\f");
        return all == null ? List.of() : List.of(all.split("\f"));
    }

    static List<Route> reading() {
        return ROUTES.stream().filter(route -> route.verb().equals("GET")).toList();
    }

    static List<Route> changing() {
        return ROUTES.stream().filter(Route::changes).toList();
    }

    /** With parameters that lead somewhere: keys open what they are for. */
    static String path(Route route, Twin twin) {
        String path = route.path();
        for (String name : route.parameters()) {
            path = path.replace("{" + name + "}", value(route, name, twin));
        }
        return path;
    }

    private static String value(Route route, String name, Twin twin) {
        if (name.equals("secret")) {
            return twin.invitationKey();
        }
        return route.path().startsWith("/u/") ? twin.unsubscribe() : Twins.PARAMETERS.get(name).apply(twin);
    }
}
