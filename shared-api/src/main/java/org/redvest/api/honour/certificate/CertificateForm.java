package org.redvest.api.honour.certificate;

/** A form in which a certificate is handed out, with the holder's name in clear. */
public enum CertificateForm {
    /** 纸质文件: a PDF to print. */
    DOCUMENT,
    /** 电子凭证: a verifiable credential. */
    CREDENTIAL
}
