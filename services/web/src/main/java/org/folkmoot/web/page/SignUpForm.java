package org.folkmoot.web.page;

import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** What somebody typed into the sign-up form; what they typed stays when something is to be changed. */
class SignUpForm {
    @RestForm
    String email;

    @RestForm
    String name;

    @RestForm
    String area;

    @RestForm
    String language;

    @RestForm
    List<String> need;

    static SignUpForm empty() {
        SignUpForm form = new SignUpForm();
        form.language = "en";
        return form;
    }

    RegistrationApi.SignUp signUp() {
        return new RegistrationApi.SignUp(email(), name(), area(), language(), needs(), Map.of());
    }

    public String email() {
        return email == null ? "" : email.strip();
    }

    public String name() {
        return name == null ? "" : name.strip();
    }

    public String area() {
        return area == null ? "" : area;
    }

    public String language() {
        return language == null ? "en" : language;
    }

    public List<String> needs() {
        return need == null ? List.of() : need;
    }
}
