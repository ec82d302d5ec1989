package org.redvest.platform.security;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.redvest.api.Problem;
import org.redvest.platform.web.ApiDescription;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** In the OpenAPI document: who may use an operation, for tools as a security requirement and for readers as roles. */
@Configuration(proxyBeanMethods = false)
class AccessDescription {

    /** Name of the security scheme. */
    private static final String BEARER = "bearer";

    /** Extension of an operation: the roles that may use it. */
    private static final String ROLES = "x-roles";

    /** Among the roles: volunteers, for themselves. */
    private static final String ONESELF = "volunteer (oneself)";

    @Bean
    OpenApiCustomizer bearerScheme() {
        return api -> api.getComponents()
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("A token of the configured issuer, with the claim roles"));
    }

    @Bean
    GlobalOperationCustomizer accessOfOperations() {
        return (operation, method) -> {
            AllowedTo allowed = method.getMethodAnnotation(AllowedTo.class);
            if (allowed != null) {
                describe(operation, allowed, method);
            }
            return operation;
        };
    }

    private static void describe(Operation operation, AllowedTo allowed, HandlerMethod method) {
        List<String> roles =
                new ArrayList<>(Arrays.stream(allowed.value()).map(Role::claim).toList());
        if (allowed.andOneself()) {
            roles.add(ONESELF);
        }
        operation.addExtension(ROLES, roles);
        operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
        List<Problem> problems = new ArrayList<>(List.of(Problem.SIGN_IN_REQUIRED, Problem.FORBIDDEN));
        if (commands(method)) {
            problems.add(Problem.AUTHORITY_MISSING);
        }
        ApiDescription.describe(operation, problems);
    }

    /** Whether an operation sends a command, which needs a delegation: what is posted, and who says so. */
    private static boolean commands(HandlerMethod method) {
        return method.hasMethodAnnotation(PostMapping.class)
                || ApiDescription.refusedBy(method).anyMatch(Problem.AUTHORITY_MISSING::equals);
    }
}
