package org.redvest.api.honour.certificate;

/** In which language a certificate is laid out; what its records say stays as it was recorded. */
public enum CertificateLanguage {
    /** 中文. */
    CHINESE,
    /** English. */
    ENGLISH
}
