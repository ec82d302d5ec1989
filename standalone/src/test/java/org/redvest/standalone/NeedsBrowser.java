package org.redvest.standalone;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/**
 * A test that drives a Chromium. It is skipped, and says so, where none is installed, and fails there where the environment
 * variable {@code REDVEST_TEST_BROWSER} is {@code required}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsBrowser.Installed.class)
@interface NeedsBrowser {

    /** Whether there is one. */
    class Installed implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Browser.isInstalled() || "required".equals(System.getenv("REDVEST_TEST_BROWSER"))) {
                return ConditionEvaluationResult.enabled("there is a Chromium, or there has to be one");
            }
            String reason = "no chromium and chromedriver on the PATH; .ci/install-browser installs them";
            LoggerFactory.getLogger(NeedsBrowser.class).warn("{} is skipped: {}", context.getDisplayName(), reason);
            return ConditionEvaluationResult.disabled(reason);
        }
    }
}
