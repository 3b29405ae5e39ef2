package org.handrail.outreach;

import java.net.http.HttpResponse;
import java.util.List;
import org.handrail.testing.LateIssuer;
import org.handrail.testing.LateIssuerContract;
import org.handrail.testing.PostingClinic;
import org.handrail.testing.RealKafka;
import org.handrail.testing.RealPostgres;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "logging.structured.format.console=",
            "handrail.pseudonyms.key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
            "handrail.people.key=a:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="
        })
@Import({RealKafka.class, RealPostgres.class})
class LateIssuerTest extends LateIssuerContract {

    @Override
    protected String token(LateIssuer from) {
        return from.token("ada", "cases", List.of("coordinator"));
    }

    @Override
    protected HttpResponse<String> ask(PostingClinic caller) {
        return caller.get("/v1/cases");
    }

    @Override
    protected int answered() {
        return 200;
    }
}
