import { useEffect } from "preact/hooks";

const touched = "cusp-touched";
const signs = ["pointerdown", "keydown", "wheel", "touchstart"];

/** Locks the session once nobody has touched any of its pages in this browser for so many minutes. */
export default function AutoLock({ minutes }: { minutes: number }) {
  useEffect(() => {
    const touch = () => localStorage.setItem(touched, String(Date.now()));
    const look = async () => {
      if (Date.now() - Number(localStorage.getItem(touched)) < minutes * 60_000) return;
      clearInterval(watch);
      const headers = { accept: "application/json" };
      const locked = await fetch("/lock", { method: "POST", headers }).catch(() => null);
      if (locked?.ok) {
        location.assign(`/locked?next=${encodeURIComponent(location.pathname + location.search)}`);
      }
    };
    touch();
    const watch = setInterval(look, 5_000);
    for (const sign of signs) addEventListener(sign, touch, { passive: true });
    return () => {
      clearInterval(watch);
      for (const sign of signs) removeEventListener(sign, touch);
    };
  }, []);
  return null;
}
