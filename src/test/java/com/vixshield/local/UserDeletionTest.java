package com.vixshield.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import com.vixshield.account.data.DeletionJob;
import com.vixshield.testing.CanarySearch;
import com.vixshield.testing.EmbeddedIdentity;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Newcomer;
import com.vixshield.testing.Proves;
import com.vixshield.testing.ScriptedRelay;
import com.vixshield.testing.Visitor;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The deletion of somebody who has signed up through the real identity service, in the databases of both. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@QuarkusTestResource(ScriptedRelay.class)
@WithTestResource(EmbeddedIdentity.class)
class UserDeletionTest {

    private static final String WORD = "qwvnachtigall";

    @Inject
    DeletionJob sweep;
    @Inject
    World world;
    @ConfigProperty(name = "VIXSHIELD_URL")
    String home;
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;
    @ConfigProperty(name = "vixshield.test.superuser-password")
    String password;

    private final Visitor visitor = new Visitor();

    @Test
    @Proves(63)
    void leavesNothingOfThePersonInEitherDatabase() {
        world.clear();
        String address = WORD + "@example.com";
        visitor.open(home + "/sign-up");
        new Newcomer(home, address).signUp(visitor);
        assertThat(visitor.address()).asString().startsWith(home + "/a/");
        assertThat(inIdentityService()).contains("public.user_entity.email");

        world.update("""
                insert into account_deletions (account_id, requested_by, requested_at, due_at)
                select id, person_id, now() - interval '15 days', now() - interval '1 day' from accounts""");
        sweep.run();

        assertThat(world.single("select last_error from erasures")).isNull();
        assertThat(CanarySearch.in(url, password, WORD)).isEmpty();
        assertThat(inIdentityService()).isEmpty();
        assertThat(ScriptedRelay.received()).filteredOn(mail -> mail.recipient().equals(address))
                .anyMatch(mail -> mail.header("Subject").endsWith("has been deleted"));
        assertThat(visitor.open(home + "/sign-in").text()).as("a browser that was signed in").doesNotContain(WORD);
        assertThat(world.number("select count(*) from people")).isZero();
    }

    private List<String> inIdentityService() {
        return CanarySearch.in(url.replaceFirst("/[^/?]+(\\?|$)", "/keycloak$1"), password, WORD);
    }
}
