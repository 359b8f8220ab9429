package com.vixshield.tenancy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.AccountPage;
import com.vixshield.account.Permission;
import com.vixshield.account.Requires;
import com.vixshield.account.Role;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Every page of an account against every role. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@AsAlice
class RightsTest {

    @Inject
    Twins twins;
    @Inject
    World world;

    private Twins.Twin acme;

    @BeforeEach
    void oneTeam() {
        twins.layMarket();
        acme = twins.alice();
    }

    @Test
    @Proves(45)
    void everyAddressUnderAnAccountIsGuarded() {
        assertThat(Route.all().stream().filter(route -> route.path().startsWith("/a/"))).isNotEmpty()
                .allMatch(route -> route.resource().isAnnotationPresent(AccountPage.class)
                        || route.method().isAnnotationPresent(AccountPage.class));
    }

    /** Not that it would be open otherwise, but that somebody has thought about it. */
    @Test
    void everyChangeSaysWhichRightItNeeds() {
        assertThat(accountRoutes().stream().filter(Route::changes)).allMatch(
                route -> route.method().isAnnotationPresent(Requires.class)
                        || route.resource().isAnnotationPresent(Requires.class));
    }

    @Test
    @Proves(45)
    void aRoleWithoutTheRightIsRefusedAndOneWithItIsNot() {
        for (Route route : accountRoutes()) {
            Permission right = Permission.neededFor(route.resource(), route.method(), route.verb());
            for (Role role : Role.values()) {
                become(role);
                int status = status(route);
                assertThat(status == 403).as(role + " at " + route + ", which needs " + right + ", got " + status)
                        .isEqualTo(!right.isHeldBy(role));
                assertThat(status).as(route.toString()).isNotEqualTo(500);
            }
        }
    }

    private static List<Route> accountRoutes() {
        return Route.all().stream().filter(route -> route.path().startsWith("/a/{account}")).toList();
    }

    /** With ids of nothing, so that whoever may come in changes nothing that the next one needs. */
    private int status(Route route) {
        String path = route.path().replace("{account}", acme.handle());
        for (String name : route.parameters()) {
            path = path.replace("{" + name + "}", UUID.randomUUID().toString());
        }
        var request = given().redirects().follow(false);
        if (route.takesFiles()) {
            request.multiPart("none", "nothing");
        } else if (route.changes()) {
            request.contentType(route.takesJson() ? "application/json" : "application/x-www-form-urlencoded");
        }
        return request.request(route.verb(), path).statusCode();
    }

    private void become(Role role) {
        world.pastGuards("delete from members where account_id = '" + acme.account() + "' and person_id = '" + acme.person()
                + "'; insert into members (account_id, person_id, role, joined_at, identity) select '" + acme.account()
                + "', id, '" + role.key() + "', now(), identity from people where id = '" + acme.person() + "'");
        world.pastGuards("insert into alert_preferences select '" + acme.account() + "', '" + acme.person()
                + "', true, 'token-of-the-rights-test-0', now() on conflict do nothing");
    }
}
