``` mermaid
${mode.mermaid?no_esc?trim}
```
