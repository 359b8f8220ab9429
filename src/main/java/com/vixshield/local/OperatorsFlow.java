package com.vixshield.local;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vixshield.platform.keycloak.KeycloakAdmin;

/**
 * Brings the operators' part of an embedded realm's sign-in to what the realm file has now: one that was imported earlier lets
 * an operator set up an authenticator app for the password alone.
 */
final class OperatorsFlow {

    private static final String FLOW = "sign-in operators";
    private static final String WITH_APP = "operators with an app";
    private static final String WITHOUT_APP = "operators without an app";
    private static final String APP = "auth-otp-form";

    private final KeycloakAdmin admin;

    OperatorsFlow(KeycloakAdmin admin) {
        this.admin = admin;
    }

    void bringUpToDate() throws IOException {
        for (JsonNode step : steps(FLOW)) {
            if (WITHOUT_APP.equals(step.path("displayName").textValue())) {
                return;
            }
        }
        add(WITH_APP);
        add(WITH_APP, "conditional-user-configured");
        configure(add(WITH_APP, APP), "amr of an operator's app",
                Map.of("default.reference.value", "otp", "default.reference.maxAge", "43200"));
        add(WITHOUT_APP);
        configure(add(WITHOUT_APP, "conditional-sub-flow-executed"), "an operator not asked for an app",
                Map.of("flow_to_check", WITH_APP, "check_result", "not-executed"));
        configure(add(WITHOUT_APP, "deny-access-authenticator"), "an operator without a second factor",
                Map.of("denyErrorMessage", "Operators need a second factor. Ask an administrator for a link to set one up."));
        require();
    }

    /** Nothing is let pass in between: the old question goes as the new ones begin to count. */
    private void require() throws IOException {
        for (String flow : List.of(WITH_APP, WITHOUT_APP)) {
            for (JsonNode step : steps(flow)) {
                put(flow, step, "REQUIRED");
            }
        }
        for (JsonNode step : steps(FLOW)) {
            String part = step.path("displayName").textValue();
            if (WITH_APP.equals(part) || WITHOUT_APP.equals(part)) {
                put(FLOW, step, "CONDITIONAL");
            }
        }
        for (JsonNode step : steps(FLOW)) {
            if (step.path("level").asInt() == 0 && APP.equals(step.path("providerId").textValue())) {
                admin.delete("/authentication/executions/" + step.get("id").textValue());
            }
        }
    }

    private JsonNode steps(String flow) throws IOException {
        return admin.get(path(flow));
    }

    private void put(String flow, JsonNode step, String requirement) throws IOException {
        admin.put(path(flow), ((ObjectNode) step).put("requirement", requirement));
    }

    private void add(String part) throws IOException {
        admin.post(path(FLOW) + "/flow", Map.of("alias", part, "type", "basic-flow", "provider", "", "description", ""));
    }

    /** @return the id of the step */
    private String add(String flow, String authenticator) throws IOException {
        return admin.post(path(flow) + "/execution", Map.of("provider", authenticator));
    }

    private void configure(String step, String alias, Map<String, String> settings) throws IOException {
        admin.post("/authentication/executions/" + step + "/config", Map.of("alias", alias, "config", settings));
    }

    private static String path(String flow) {
        return "/authentication/flows/" + flow.replace(" ", "%20") + "/executions";
    }
}
