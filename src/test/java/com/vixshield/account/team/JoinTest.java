package com.vixshield.account.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import com.vixshield.testing.EmbeddedIdentity;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Newcomer;
import com.vixshield.testing.Visitor;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Through the real identity service: somebody invited who has never been here. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@WithTestResource(EmbeddedIdentity.class)
class JoinTest {

    @ConfigProperty(name = "VIXSHIELD_URL")
    String home;
    @Inject
    Crew crew;
    @Inject
    World world;

    private final Visitor visitor = new Visitor();

    @Test
    void aNewPersonComesFromTheLetterThroughSigningUpIntoTheAccount() {
        world.clear();
        String acme = crew.acme();
        String key = crew.invite(acme, "norma@example.com", "trader");
        visitor.open(home + "/invitations/" + key);

        new Newcomer(home, "norma@example.com").signUp(visitor);

        assertThat(visitor.address()).asString().isEqualTo(home + "/join/" + key);
        assertThat(visitor.page().select("main").text()).contains("alice", "norma@example.com", "trader");
        visitor.submit(Map.of());
        assertThat(visitor.address()).asString().isEqualTo(home + "/a/" + acme);
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(world.single("select role from members m join people p on p.id = m.person_id join accounts a on a.id = "
                + "m.account_id where a.handle = ? and p.email = 'norma@example.com'", acme)).isEqualTo("trader");
    }
}
