/** The administration interface of Keycloak, entered by {@link com.vixshield.platform.keycloak.KeycloakAdmin}. */
package com.vixshield.platform.keycloak;
