package org.redvest.command.honour.certificate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.redvest.api.Text;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who issues certificates, and where they are verified.
 *
 * @param publicAddress scheme and host under which everybody reaches RedVest
 * @param certificates who issues them
 */
@Validated
@ConfigurationProperties("redvest")
record CertificateSettings(
        @DefaultValue("http://localhost:8080")
        @Pattern(
                regexp = "https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?",
                message = "set redvest.public-address to scheme and host, as in https://volunteers.example.org")
        String publicAddress,

        @DefaultValue @NotNull @Valid Certificates certificates) {

    /**
     * Who issues what no organisation issues.
     *
     * @param issuer name
     * @param contact where to ask about a certificate
     */
    record Certificates(
            @DefaultValue("本市志愿服务主管部门")
            @Size(min = 1, max = 100, message = "set redvest.certificates.issuer to a name of 1 to 100 characters") String issuer,

            @DefaultValue("12345 政务服务便民热线")
            @Size(min = 1, max = 100, message = "set redvest.certificates.contact to 1 to 100 characters") String contact) {}

    Text issuer() {
        return new Text(certificates.issuer());
    }

    Text contact() {
        return new Text(certificates.contact());
    }

    /** The host as a decentralised identifier (did:web). */
    String did() {
        return "did:web:" + publicAddress.replaceFirst("https?://", "").replace(":", "%3A");
    }
}
