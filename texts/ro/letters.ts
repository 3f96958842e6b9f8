/** E-mailurile despre cont: subiectul și textul. */
export default {
  sign_in_link_subject: "Linkul tău de conectare la Cusp",
  sign_in_link_text:
    "Bună, {name},\n\nconectează-te aici:\n{secret}\n\nLinkul funcționează o singură dată, timp de o oră. Dacă nu l-ai cerut tu, poți ignora acest mesaj.\n",
  password_link_subject: "Alege o parolă nouă pentru Cusp",
  password_link_text:
    "Bună, {name},\n\nalege o parolă nouă aici:\n{secret}\n\nLinkul funcționează o singură dată, timp de o oră. Dacă nu l-ai cerut tu, parola rămâne neschimbată și poți ignora acest mesaj.\n",
  sign_in_code_subject: "{secret} este codul tău pentru Cusp",
  sign_in_code_text:
    "Bună, {name},\n\ncodul tău este {secret}. Funcționează o singură dată, timp de zece minute.\n\nNimeni de la Cusp nu ți-l va cere vreodată. Dacă nu te conectezi chiar acum, cineva îți știe parola: schimb-o la {origin}/account.\n",
  password_changed_subject: "Parola ta Cusp a fost schimbată",
  password_changed_text:
    "Bună, {name},\n\nparola contului {email} tocmai a fost schimbată și toate dispozitivele au fost deconectate.\n\nDacă nu ai fost tu, alege imediat o parolă nouă: {origin}/password\n",
  factor_taken_subject: "Conectarea în doi pași este activă",
  factor_taken_text:
    "Bună, {name},\n\nde acum {email} cere un al doilea pas la conectare. Celelalte dispozitive au fost deconectate.\n\nDacă nu ai fost tu, alege imediat o parolă nouă: {origin}/password\n",
  factor_dropped_subject: "Un al doilea pas a fost dezactivat",
  factor_dropped_text:
    "Bună, {name},\n\nun al doilea pas al conectării a fost dezactivat pentru {email}.\n\nDacă nu ai fost tu, alege imediat o parolă nouă: {origin}/password\n",
  code_used_subject: "A fost folosit un cod de recuperare",
  code_used_text:
    "Bună, {name},\n\ncineva tocmai s-a conectat la {email} cu un cod de recuperare, care nu mai este valabil. Dacă ai pierdut aplicația de autentificare, configurează alta la {origin}/account/two-step.\n\nDacă nu ai fost tu, alege imediat o parolă nouă: {origin}/password\n",
  passkey_added_subject: "O cheie de acces a fost adăugată contului tău",
  passkey_added_text:
    "Bună, {name},\n\no nouă cheie de acces se poate conecta la {email}.\n\nDacă nu ai fost tu, elimin-o la {origin}/account și alege o parolă nouă.\n",
};
