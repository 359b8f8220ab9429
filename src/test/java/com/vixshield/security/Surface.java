package com.vixshield.security;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.tenancy.Route;
import com.vixshield.tenancy.Twins;
import com.vixshield.tenancy.Twins.Twin;
import com.vixshield.testing.World;

/** All that can be reached of an account with something on every page. */
@ApplicationScoped
class Surface {

    @Inject
    Twins twins;
    @Inject
    World world;

    private int requests;

    Twin lay() {
        twins.layMarket();
        world.forgetLimits();
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
        return Route.all().stream().filter(route -> route.verb().equals("GET")).toList();
    }

    static List<Route> changing() {
        return Route.all().stream().filter(Route::changes).toList();
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
