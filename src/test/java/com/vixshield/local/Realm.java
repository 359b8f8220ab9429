package com.vixshield.local;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vixshield.platform.keycloak.KeycloakAdmin;

/** The real identity service as its administrator uses it, for tests. */
public final class Realm {

    private static final String PASSKEY = """
            {"aaguid": "00000000-0000-0000-0000-000000000000", "credentialId": "AAAA", "counter": 0,
             "credentialPublicKey": "AAAA", "attestationStatementFormat": "none"}""";

    private final String address;
    private final LocalSecrets secrets;

    public Realm(String address, LocalSecrets secrets) {
        this.address = address;
        this.secrets = secrets;
    }

    public void endSession(String sid) {
        with(admin -> {
            admin.delete("/sessions/" + sid);
            return null;
        });
    }

    public void lock(String address) {
        with(admin -> {
            ObjectNode user = (ObjectNode) admin.get("/users?exact=true&username=" + address).get(0);
            admin.put("/users/" + user.get("id").textValue(), user.put("enabled", false));
            return user;
        });
    }

    public void makeOperator(String address) {
        with(admin -> {
            String user = admin.get("/users?exact=true&username=" + address).get(0).get("id").textValue();
            admin.post("/users/" + user + "/role-mappings/realm", List.of(admin.get("/roles/operator")));
            return null;
        });
    }

    /** By a link in a mail, which works once. */
    public void mailLink(String address, String action) {
        with(admin -> {
            String user = admin.get("/users?exact=true&username=" + address).get(0).get("id").textValue();
            admin.put("/users/" + user + "/execute-actions-email", List.of(action));
            return null;
        });
    }

    /** One that exists on a device which is not at hand. */
    public void givePasskey(String address) {
        with(admin -> {
            ObjectNode user = (ObjectNode) admin.get("/users?exact=true&username=" + address).get(0);
            user.putArray("credentials").addObject().put("type", "webauthn-passwordless").put("userLabel", "laptop")
                    .put("secretData", "{}").put("credentialData", PASSKEY);
            admin.put("/users/" + user.get("id").textValue(), user);
            return user;
        });
    }

    /** At the next sign-in. */
    public void askFor(String address, String action) {
        with(admin -> {
            ObjectNode user = (ObjectNode) admin.get("/users?exact=true&username=" + address).get(0);
            user.putArray("requiredActions").add(action);
            admin.put("/users/" + user.get("id").textValue(), user);
            return user;
        });
    }

    /** As its administrator reads it: with everything that was imported. */
    public JsonNode settings() {
        return with(admin -> admin.get(""));
    }

    public JsonNode rolesOfEveryone() {
        return with(admin -> admin.get("/roles/default-roles-vixshield/composites"));
    }

    /** The built-in ones, too. */
    public Iterable<JsonNode> clients() {
        return with(admin -> admin.get("/clients"));
    }

    /** What people may be asked to do, or do by themselves, at a sign-in. */
    public Iterable<JsonNode> requiredActions() {
        return with(admin -> admin.get("/authentication/required-actions"));
    }

    private interface Work {
        JsonNode with(KeycloakAdmin admin) throws IOException;
    }

    /** Signs in each time: an administrator's token is valid for a minute. */
    private JsonNode with(Work work) {
        try {
            return work.with(
                    KeycloakAdmin.ofUser(address, "vixshield", "admin", secrets.get("keycloak.admin"), IdentityStart.PATIENCE));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
