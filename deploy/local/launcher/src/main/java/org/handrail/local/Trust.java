package org.handrail.local;

import org.handrail.local.machine.Place;
import org.handrail.local.secure.Certificates;

/** Has this command trust the certificates of a secured system, and nobody else's. */
final class Trust {

    private Trust() {}

    static void of(Place place, boolean secure) {
        if (secure) {
            Certificates certificates = new Certificates(place.secret("tls"), "");
            System.setProperty(
                    "javax.net.ssl.trustStore", certificates.trustStore().toString());
            System.setProperty("javax.net.ssl.trustStoreType", "PKCS12");
            System.setProperty("javax.net.ssl.trustStorePassword", Certificates.TRUST_PASSWORD);
        }
    }
}
