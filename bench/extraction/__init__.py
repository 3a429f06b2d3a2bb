"""How well the article is found in saved pages: layouts with known truth, readers side by side, figures."""
