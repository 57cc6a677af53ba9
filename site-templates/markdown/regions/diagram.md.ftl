```mermaid
${mode.mermaid?trim?no_esc}
```
