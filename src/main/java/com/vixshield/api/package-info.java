/**
 * The API under /api/v1: JSON in and out, problem details (RFC 9457) when something is wrong, ETags, and limits that are
 * announced in headers. A caller shows a member's token and can do what that member can, by the same services as the pages.
 * {@link ApiFilter} admits the caller; {@link SignalsApi} is the first resource to read.
 */
@OpenAPIDefinition(info = @Info(title = "VixShield", version = "1", description = "Published signals, and one account's view of them."), security = @SecurityRequirement(name = "token"), components = @Components(securitySchemes = @SecurityScheme(securitySchemeName = "token", type = SecuritySchemeType.HTTP, scheme = "bearer", description = "A token made on the account's page; it starts with vxs_.")))
package com.vixshield.api;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
